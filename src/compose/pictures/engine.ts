import { browser } from 'wxt/browser';
import type { PictureEvidence } from '../../image/evidence.ts';
import { bytesOf, PICTURE_LINE, partsOf } from '../../image/parts.ts';
import type { PictureAnswer, PictureRequest } from '../../messages.ts';
import { send } from '../../send.ts';
import type { Hiding } from '../../warning/pictures/plan.ts';

/** One picture at the engine, which keeps it until the signal aborts. */
export interface PictureAtEngine {
  read(): Promise<PictureEvidence>;
  /** A copy with parts hidden, and without metadata. */
  mend(hiding: Hiding): Promise<File>;
}

interface Call {
  port: ReturnType<typeof browser.runtime.connect>;
  /** Resolves with the answer and the parts before it; rejects when the engine is gone. */
  ask(request: PictureRequest): Promise<{ answer: PictureAnswer; parts: Uint8Array<ArrayBuffer>[] }>;
}

/** How often a picture is brought to an engine that went away meanwhile. */
const TRIES = 2;

export function bringToEngine(file: File, signal: AbortSignal): PictureAtEngine {
  let there: Promise<Call> | null = null;

  async function ask(request: PictureRequest) {
    for (let left = TRIES; ; left--) {
      there ??= carry(file, signal);
      const here = there;
      try {
        const said = await (await here).ask(request);
        if (said.answer.type === 'picture-failed') throw new Refused(said.answer.error);
        return said;
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof Refused || left === 1) throw error;
        if (there === here) there = null;
      }
    }
  }

  return {
    async read() {
      const { answer } = await ask({ type: 'read-picture', mime: file.type });
      if (answer.type !== 'picture-read') throw new Error(`not a reading: ${answer.type}`);
      return answer.evidence;
    },
    async mend(hiding) {
      const { answer, parts } = await ask({ type: 'mend-picture', mime: file.type, ...hiding });
      if (answer.type !== 'picture-mended') throw new Error(`not a copy: ${answer.type}`);
      return new File(parts, file.name, { type: answer.mime || file.type });
    },
  };
}

/** The engine was there and said no. */
class Refused extends Error {
  override name = 'Refused';
}

async function carry(file: File, signal: AbortSignal): Promise<Call> {
  await send({ type: 'wake-picture-engine' });
  signal.throwIfAborted();
  const call = connect(signal);
  for await (const data of partsOf(file)) {
    signal.throwIfAborted();
    call.port.postMessage({ type: 'picture-part', data } satisfies PictureRequest);
  }
  return call;
}

function connect(signal: AbortSignal): Call {
  const port = browser.runtime.connect({ name: PICTURE_LINE });
  let answered = Promise.withResolvers<PictureAnswer>();
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let gone = false;
  port.onMessage.addListener((message: unknown) => {
    const answer = message as PictureAnswer;
    if (answer.type === 'picture-part') parts.push(bytesOf(answer.data));
    else answered.resolve(answer);
  });
  port.onDisconnect.addListener(() => {
    gone = true;
    answered.reject(new Error('the picture engine went away'));
  });
  signal.addEventListener(
    'abort',
    () => {
      gone = true;
      answered.reject(signal.reason);
      port.disconnect();
    },
    { once: true },
  );
  // Nobody may be waiting when the engine goes.
  answered.promise.catch(() => {});
  return {
    port,
    async ask(request) {
      if (gone) throw new Error('the picture engine went away');
      answered = Promise.withResolvers();
      answered.promise.catch(() => {});
      parts = [];
      port.postMessage(request);
      const answer = await answered.promise;
      return { answer, parts };
    },
  };
}
