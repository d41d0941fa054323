import type { PictureEvidence } from '../../image/evidence.ts';
import { printOf } from './arrival.ts';

/** After this they belong to no post that is still being written, in ms. */
const KEPT_FOR = 900_000;
const MOST = 10;

/** A file, and what was seen in it. */
export interface SeenFile {
  file: File;
  evidence: PictureEvidence;
}

/**
 * What is known of pictures that went to the page without a question: they are judged once more with the text that
 * is written to them afterwards, as a caption is.
 */
export interface Attached {
  /** Pictures are held until this is settled; the post that they belong to waits for them. */
  hold(held: Promise<unknown>): void;
  /** null when none is held; never rejects. */
  coming(): Promise<unknown> | null;
  add(pictures: readonly SeenFile[]): void;
  /** Files go on without being looked at anew, maybe to another post than before. */
  again(files: readonly File[]): void;
  now(): readonly PictureEvidence[];
  /** The post left at this time, as `performance.now()` has it: those that were there then are no more. */
  forget(leftAt: number): void;
}

interface Kept {
  print: string;
  evidence: PictureEvidence;
  at: number;
  /** The post that it came to has left. */
  gone: boolean;
}

export function createAttached(): Attached {
  let kept: Kept[] = [];
  const held = new Set<Promise<unknown>>();

  function put(pictures: readonly Pick<Kept, 'print' | 'evidence'>[]): void {
    const at = performance.now();
    const prints = new Set(pictures.map(({ print }) => print));
    kept = [
      ...kept.filter(({ print }) => !prints.has(print)),
      ...pictures.map(({ print, evidence }) => ({ print, evidence, at, gone: false })),
    ].slice(-MOST);
  }

  return {
    hold(picture) {
      held.add(picture);
      const end = () => held.delete(picture);
      picture.then(end, end);
    },
    coming: () => (held.size > 0 ? Promise.allSettled(held) : null),
    add: (pictures) => put(pictures.map(({ file, evidence }) => ({ print: printOf(file), evidence }))),
    again(files) {
      const prints = new Set(files.map(printOf));
      put(kept.filter(({ print }) => prints.has(print)));
    },
    now() {
      if (kept.length > 0) kept = kept.filter(({ at }) => performance.now() - at < KEPT_FOR);
      return kept.filter(({ gone }) => !gone).map(({ evidence }) => evidence);
    },
    forget(leftAt) {
      kept = kept.map((picture) => (picture.at > leftAt ? picture : { ...picture, gone: true }));
    },
  };
}
