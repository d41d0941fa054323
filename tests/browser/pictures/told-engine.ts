import type { PictureEvidence } from '../../../src/image/evidence.ts';

/** In the place of `src/engine/picture-engine.ts`: each picture says itself what there is to see in it. */
export async function readPicture(picture: Blob, signal: AbortSignal): Promise<PictureEvidence> {
  const text = await picture.text();
  const at = text.indexOf('TOLD{');
  const { wait = false, ...told } = at < 0 ? {} : JSON.parse(text.slice(at + 4));
  if (wait) await new Promise((_, reject) => signal.addEventListener('abort', reject));
  return {
    ...{ format: 'png', width: 100, height: 100, faces: [], words: [], text: '' },
    ...{ place: null, taken: null, camera: null, problems: [] },
    ...told,
  };
}

export const changedCopy = async (picture: Blob, hiding: object): Promise<Blob> =>
  new Blob([`changed ${JSON.stringify(hiding)}`], { type: picture.type });
