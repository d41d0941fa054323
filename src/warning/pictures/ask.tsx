import { render } from 'preact';
import type { PictureEvidence } from '../../image/evidence.ts';
import type { Warning } from '../../verdict/explain.ts';
import dialogCss from '../dialog.css?inline';
import findingCss from '../finding.css?inline';
import { askInModal } from '../modal.ts';
import css from './pictures.css?inline';
import type { Hiding } from './plan.ts';
import { PictureQuestion } from './question.tsx';

/** A held picture and what is known of it; null where it was not looked at. */
export interface Seen {
  file: File;
  evidence: PictureEvidence | null;
}

/** `leave-out` and `cancel`: none of them. A list says what goes out for each picture, null where it stays behind. */
export type PictureChoice = 'leave-out' | 'cancel' | 'as-they-are' | (File | null)[];

export interface AskAboutPictures {
  pictures: readonly Seen[];
  /** null when nothing is known against them, but some were not looked at. */
  warning: Warning | null;
  /** Makes the changed copy of one picture. */
  mend(at: number, hiding: Hiding): Promise<File>;
  /** Ends the question with `cancel`. */
  signal: AbortSignal;
  /** Called at most once for a rule. */
  onReportWrong(rule: string): void;
}

/** Asks the person about held pictures. Never rejects. */
export const askAboutPictures = ({ signal, ...question }: AskAboutPictures): Promise<PictureChoice> =>
  askInModal<PictureChoice>({
    css: findingCss + dialogCss + css,
    cancelled: 'cancel',
    signal,
    draw: (dialog, choose) => render(<PictureQuestion {...question} onChoice={choose} />, dialog),
  });
