import type { Severity } from '../policy/category.ts';
import { Sign } from './icons.tsx';
import { SeverityTag } from './severity.tsx';
import { words } from './words.ts';

/** Who speaks, how much it weighs, and the question's title, which the dialog is named by. */
export const Heading = ({ severity, title }: { severity?: Severity | undefined; title: string }) => (
  <>
    <header>
      <p class="brand">
        <Sign />
        {words.before}
      </p>
      {severity && <SeverityTag severity={severity} />}
    </header>
    <h2 id="what">{title}</h2>
  </>
);
