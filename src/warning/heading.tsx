import type { Severity } from '../policy/category.ts';
import { i18n } from '../words/lasting.ts';
import { Sign } from './icons.tsx';
import { SeverityTag } from './severity.tsx';

interface Props {
  severity?: Severity | undefined;
  title: string;
  /** What is about to be done; a post unless it says otherwise. */
  before?: string;
}

/** Who speaks, how much it weighs, and the question's title, which the dialog is named by. */
export const Heading = ({ severity, title, before = i18n.t('dialog.beforeYouPost') }: Props) => (
  <>
    <header>
      <p class="brand">
        <Sign />
        {before}
      </p>
      {severity && <SeverityTag severity={severity} />}
    </header>
    <h2 id="what">{title}</h2>
  </>
);
