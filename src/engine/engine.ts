import type { EngineAnswer, EngineRequest } from '../messages.ts';
import { trainedEncoder } from './encoder.ts';

type Asked<T extends EngineRequest['type']> = Extract<EngineRequest, { type: T }>;
type Answerers = { [T in EngineRequest['type']]: (request: Asked<T>) => Promise<EngineAnswer<T>> };

const answerers: Answerers = {
  encode: async ({ text, context }) => (await trainedEncoder()).read(text, context),
};

/** Does the heavy work: in the offscreen document of Chromium, in the event page of Firefox. */
export function work<T extends EngineRequest['type']>(request: Asked<T>): Promise<EngineAnswer<T>> {
  const answerer = answerers[request.type] as (request: Asked<T>) => Promise<EngineAnswer<T>>;
  return answerer(request);
}
