import type { Later } from './kept.ts';

/** Milliseconds after which the engine gives up. */
export interface Limits {
  /** For a worker to start. */
  start: number;
  /** For the faces of one picture, and for its words, once the worker runs. */
  faces: number;
  words: number;
}

/** People wait while a picture is checked, so that being late is worse than saying that not all was read. */
export const LIMITS: Limits = { start: 20_000, faces: 10_000, words: 4_000 };

/** Milliseconds without use after which a worker ends and gives its memory back. */
export const IDLE = 60_000;

/** What the engine's workers need. */
export interface Workshop {
  /** Address of the folder with the assets, with a slash at its end. */
  base: string;
  /** Ends the workers. */
  signal: AbortSignal;
  idle: number;
  limits: Limits;
  later: Later;
}
