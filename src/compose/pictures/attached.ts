import type { PictureEvidence } from '../../image/evidence.ts';

/** After this they belong to no post that is still being written, in ms. */
const KEPT_FOR = 900_000;
const MOST = 10;

/**
 * What is known of pictures that went to the page without a question: they are judged once more with the text that
 * is written to them afterwards, as a caption is.
 */
export interface Attached {
  add(pictures: readonly PictureEvidence[]): void;
  now(): readonly PictureEvidence[];
  /** The post left at this time, as `performance.now()` has it: those that were there then are no more. */
  forget(leftAt: number): void;
}

export function createAttached(): Attached {
  let kept: { picture: PictureEvidence; at: number }[] = [];
  return {
    add(pictures) {
      const at = performance.now();
      kept = [...kept, ...pictures.map((picture) => ({ picture, at }))].slice(-MOST);
    },
    now() {
      if (kept.length > 0) kept = kept.filter(({ at }) => performance.now() - at < KEPT_FOR);
      return kept.map(({ picture }) => picture);
    },
    forget(leftAt) {
      kept = kept.filter(({ at }) => at > leftAt);
    },
  };
}
