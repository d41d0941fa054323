import type { Box, PictureEvidence } from '../image/evidence.ts';

/** What reads pictures and makes changed copies of them. */
export interface PictureEngine {
  read(picture: Blob, options: { signal: AbortSignal }): Promise<PictureEvidence>;
  mend(picture: Blob, hiding: { blur: Box[]; cover: Box[] }): Promise<Blob>;
}

/** A stand-in until the real one is there: evidence is written behind the picture. */
export async function pictureEngine(): Promise<PictureEngine> {
  return {
    async read(picture) {
      const text = await picture.text();
      const { wait = 0, ...told } = JSON.parse(text.slice(text.indexOf('FAKE{') + 4) || '{}');
      await new Promise((next) => setTimeout(next, wait));
      return {
        ...{ format: 'png', width: 100, height: 100, faces: [], words: [], text: '' },
        ...{ place: null, taken: null, camera: null, problems: [] },
        ...told,
      };
    },
    async mend(picture, hiding) {
      return new Blob([`MENDED${JSON.stringify(hiding)}`], { type: picture.type });
    },
  };
}
