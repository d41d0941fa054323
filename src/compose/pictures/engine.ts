import { browser } from 'wxt/browser';
import { PICTURE_LINE } from '../../engine/picture-line.ts';
import type { PictureEvidence } from '../../image/evidence.ts';
import type { PictureAnswer, PictureRequest } from '../../messages.ts';
import { send } from '../../send.ts';
import type { Hiding } from '../../warning/pictures/plan.ts';
import { namedFor } from './name.ts';

/** One picture at the engine; what is under way there ends when the signal aborts. */
export interface PictureAtEngine {
  read(): Promise<PictureEvidence>;
  /** A copy with parts hidden, and without metadata. */
  mend(hiding: Hiding): Promise<File>;
}

/** How often an engine that went away meanwhile is asked. */
const TRIES = 2;

export function bringToEngine(file: File, signal: AbortSignal): PictureAtEngine {
  return {
    async read() {
      const answer = await ask({ type: 'read-picture', picture: file }, signal);
      if (answer.type !== 'picture-read') throw new Error(`not a reading: ${answer.type}`);
      return answer.evidence;
    },
    async mend(hiding) {
      const answer = await ask({ type: 'mend-picture', picture: file, ...hiding }, signal);
      if (answer.type !== 'picture-mended') throw new Error(`not a copy: ${answer.type}`);
      const { picture } = answer;
      const type = picture.type || file.type;
      return new File([picture], namedFor(file.name, type), { type });
    },
  };
}

async function ask(request: PictureRequest, signal: AbortSignal): Promise<PictureAnswer> {
  for (let left = TRIES; ; left--) {
    await send({ type: 'wake-picture-engine' });
    signal.throwIfAborted();
    const answer = await askOnce(request, signal);
    if (answer?.type === 'picture-failed') throw new Error(answer.error);
    if (answer) return answer;
    if (left === 1) throw new Error('the picture engine went away');
  }
}

/** @returns null when the engine went away; rejects when the signal aborts. */
function askOnce(request: PictureRequest, signal: AbortSignal): Promise<PictureAnswer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<PictureAnswer | null>();
  const over = new AbortController();
  const port = browser.runtime.connect({ name: PICTURE_LINE });
  port.onMessage.addListener((answer: unknown) => resolve(answer as PictureAnswer));
  port.onDisconnect.addListener(() => resolve(null));
  signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over.signal });
  port.postMessage(request);
  return promise.finally(() => {
    over.abort();
    port.disconnect();
  });
}
