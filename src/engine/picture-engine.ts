import { browser } from 'wxt/browser';
import { createPictureEngine, type PictureEngine } from '../image/engine.ts';
import type { Box, PictureEvidence } from '../image/evidence.ts';
import { mend } from '../image/mend.ts';
import { canStrip, withoutMetadata } from '../image/strip.ts';

let engine: PictureEngine | undefined;

export function readPicture(picture: Blob, signal: AbortSignal): Promise<PictureEvidence> {
  engine ??= createPictureEngine({
    base: browser.runtime.getURL('/image/' as '/pack.json'),
    // The page that it runs in ends it.
    signal: new AbortController().signal,
  });
  return engine.read(picture, { signal });
}

/** A copy without metadata, with parts of it hidden. */
export async function changedCopy(picture: Blob, hiding: { blur: Box[]; cover: Box[] }): Promise<Blob> {
  const hidesNothing = hiding.blur.length + hiding.cover.length === 0;
  return hidesNothing && (await canStrip(picture)) ? withoutMetadata(picture) : mend(picture, hiding);
}
