import type { PictureEvidence } from '../../image/evidence.ts';
import { MOST_BYTES, MOST_PICTURES } from '../../image/limit.ts';
import { Orphaned } from '../../send.ts';
import type { Seen } from '../../warning/pictures/ask.tsx';
import type { PictureAtEngine } from './engine.ts';

/** How long one picture may take, in ms: a slow machine starts the engine first. After that the person decides. */
const PATIENCE = 20_000;

const VIDEO = /^video\//i;
const VIDEO_NAME = /\.(3gp|avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm)$/i;

/** What is known without the engine, or null when it has to look. */
function knownAtOnce({ type, name, size }: File): PictureEvidence | null {
  const isVideo = VIDEO.test(type) || VIDEO_NAME.test(name);
  if (!isVideo && size <= MOST_BYTES) return null;
  return {
    ...{ format: isVideo ? 'video' : 'other', width: 0, height: 0, faces: [], words: [], text: '' },
    ...{ place: null, taken: null, camera: null },
    problems: [isVideo ? 'video-not-checked' : 'too-large'],
  };
}

export interface Look {
  /** Of each picture, in order. */
  engines: readonly PictureAtEngine[];
  onNext(number: number): void;
  /** Ends the look; what was not seen until then stays unseen. */
  signal: AbortSignal;
}

/**
 * Looks at one picture after another. One that the engine fails on, or has no time for, stays unseen.
 * @throws Orphaned when the extension is gone.
 */
export async function lookAt(files: readonly File[], { engines, onNext, signal }: Look): Promise<Seen[]> {
  const seen: Seen[] = files.map((file) => ({ file, evidence: knownAtOnce(file) }));
  for (const [at, picture] of seen.entries()) {
    const engine = engines[at];
    if (picture.evidence || !engine || at >= MOST_PICTURES) continue;
    if (signal.aborted) break;
    onNext(at + 1);
    try {
      picture.evidence = await inTime(engine.read(), signal);
    } catch (error) {
      if (error instanceof Orphaned) throw error;
      if (!signal.aborted) console.warn('Forethought:', error);
    }
  }
  return seen;
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const timer = setTimeout(() => reject(new Error('the picture engine takes too long')), PATIENCE);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over.signal });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      over.abort();
    });
  });
}
