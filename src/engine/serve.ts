import { browser } from 'wxt/browser';
import { type EngineAnswer, EngineRequest, type Failure } from '../messages.ts';
import { work } from './engine.ts';
import { servePictures } from './serve-pictures.ts';

/** After this long without work the offscreen document closes itself and gives its memory back, in ms. */
const IDLE = 300_000;

/** Answers the background from the offscreen document; what is meant for the background is let be. */
export function serve(): void {
  let idle = setTimeout(close, IDLE);
  const putOff = () => {
    clearTimeout(idle);
    idle = setTimeout(close, IDLE);
  };
  servePictures(putOff);
  browser.runtime.onMessage.addListener((message: unknown): Promise<EngineAnswer | Failure> | undefined => {
    const request = EngineRequest.safeParse(message);
    if (!request.success) return undefined;
    clearTimeout(idle);
    return work(request.data)
      .catch((error: unknown): Failure => ({ error: String(error) }))
      .finally(putOff);
  });
}
