import type { Severity } from '../policy/category.ts';
import { i18n } from '../words/lasting.ts';
import { SeverityShape } from './icons.tsx';

/** The policy's band as a shape and a word. */
export const SeverityTag = ({ severity }: { severity: Severity }) => (
  <span class="severity">
    <SeverityShape severity={severity} />
    <span class="hidden">{i18n.t('severity.label')} </span>
    {i18n.t(`severity.${severity}`)}
  </span>
);
