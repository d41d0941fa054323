/** A rectangle in pixels of the picture as it is shown, after its orientation, from the top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Face extends Box {
  /** How sure the detector is, 0 to 1. */
  score: number;
}

export interface Word extends Box {
  text: string;
  /** How sure the reader is, 0 to 100. */
  confidence: number;
  /** Number of the line that it stands in, from 0. */
  line: number;
}

export const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif', 'svg', 'heic', 'video', 'other'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** What could not be done with a picture; each has a sentence for the person. */
export const PICTURE_PROBLEMS = [
  'empty',
  'not-a-picture',
  'damaged',
  'too-large',
  'cannot-read-heic',
  'video-not-checked',
  'faces-not-checked',
  'words-not-complete',
] as const;
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number];

/** All that is known of one picture, as plain data. An empty list of faces never means that no person is in it. */
export interface PictureEvidence {
  format: PictureFormat;
  /** Pixels, after the orientation; 0 when it could not be opened. */
  width: number;
  height: number;
  faces: Face[];
  words: Word[];
  /** The words in reading order, one line of the picture a line; each word of `words` stands in it once, in order. */
  text: string;
  place: { latitude: number; longitude: number } | null;
  /** Local time of the camera, ISO 8601 to the minute without a zone. */
  taken: string | null;
  camera: string | null;
  problems: PictureProblem[];
  /** It has more than one frame. */
  moving?: boolean | undefined;
}
