import { render } from 'preact';
import type { Warning } from '../verdict/explain.ts';
import css from './dialog.css?inline';
import findingCss from './finding.css?inline';
import { askInModal } from './modal.ts';
import { Question } from './question.tsx';

/** `edit` and `cancel` both lead back to the composer; `post` lets this post go. */
export type Choice = 'edit' | 'cancel' | 'post';

export interface Ask {
  warning: Warning;
  /** The post as it would be sent. */
  text: string;
  /** Ends the question with `cancel`. */
  signal: AbortSignal;
  /** Called at most once for a rule. */
  onReportWrong: (rule: string) => void;
}

/** Asks the person about a held post. Never rejects. */
export const ask = ({ signal, ...question }: Ask): Promise<Choice> =>
  askInModal<Choice>({
    css: findingCss + css,
    cancelled: 'cancel',
    signal,
    draw: (dialog, choose) => render(<Question {...question} onChoice={choose} />, dialog),
  });
