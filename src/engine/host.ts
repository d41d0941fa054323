import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { EngineAnswer, EngineRequest, Failure } from '../messages.ts';
import { isFailure } from '../send.ts';

const PAGE = '/engine.html';
let opening: Promise<void> | undefined;

/** Opens the offscreen document, once, however many ask for it. */
async function open(): Promise<void> {
  opening ??= browser.offscreen
    .hasDocument()
    .then((open) => {
      if (!open)
        return browser.offscreen.createDocument({
          url: PAGE,
          reasons: ['WORKERS', 'BLOBS'],
          justification: 'Reads posts and pictures on this device, beside the page and never in its way.',
        });
    })
    .finally(() => {
      opening = undefined;
    });
  return opening;
}

/** Sees to it that content scripts can reach the engine themselves; pictures take no detour over the background. */
export async function wakeEngine(): Promise<void> {
  if (!import.meta.env.FIREFOX) await open();
}

/**
 * Has the engine do one thing.
 * @throws Error when the engine failed at it or is not there.
 */
export async function engine<T extends EngineRequest['type']>(
  request: Extract<EngineRequest, { type: T }>,
): Promise<EngineAnswer<T>> {
  if (import.meta.env.FIREFOX) return (await import('./engine.ts')).work(request);
  await open();
  const answer: EngineAnswer<T> | Failure | undefined = await browser.runtime.sendMessage(request);
  if (answer === undefined) throw new Error(i18n.t('inside.engineSilent'));
  if (isFailure(answer)) throw new Error(answer.error);
  return answer;
}
