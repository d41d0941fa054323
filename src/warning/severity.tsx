import type { Severity } from '../policy/category.ts';
import { SeverityShape } from './icons.tsx';
import { words } from './words.ts';

/** The policy's band as a shape and a word. */
export const SeverityTag = ({ severity }: { severity: Severity }) => (
  <span class="severity">
    <SeverityShape severity={severity} />
    <span class="hidden">{words.severityIs}</span>
    {words.severity[severity]}
  </span>
);
