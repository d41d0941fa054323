import { i18n } from '#i18n';
import type { PictureProblem } from '../image/evidence.ts';
import { keyFor } from '../words/key-for.ts';

/** What is said of a picture that could not be read as a whole. */
export const problemWords = (problem: PictureProblem): string =>
  problem === 'empty' || problem === 'not-a-picture' || problem === 'words-not-complete'
    ? i18n.t(`report.problem.${keyFor(problem)}`)
    : i18n.t(`pictures.unseen.${keyFor(problem)}`);
