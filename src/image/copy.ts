import type { PictureFormat } from './evidence.ts';

export type CopyFormat = 'jpeg' | 'png' | 'webp' | 'gif';

/** What the changed copy of a picture is; null where none can be made. No browser writes AVIF, and a drawing is painted. */
export const COPIES: Record<PictureFormat, CopyFormat | null> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'webp',
  svg: 'png',
  other: 'png',
  heic: null,
  video: null,
};
