import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Answer, Failure, Request } from './messages.ts';

/** The extension was updated or removed under this page: nothing can be asked any more. */
export class Orphaned extends Error {
  override name = 'Orphaned';
}

export const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'error' in answer;

/**
 * Asks the background one thing.
 * @throws Orphaned when this page outlived its extension; Error when the background failed or was not there.
 */
export async function send<T extends Request['type']>(
  request: Extract<Request, { type: T }>,
): Promise<Answer<T>> {
  if (!browser.runtime?.id) throw new Orphaned('extension context gone');
  let answer: Answer<T> | Failure | undefined;
  try {
    answer = await browser.runtime.sendMessage(request);
  } catch (error) {
    if (!browser.runtime?.id || /context invalidated/i.test(String(error))) throw new Orphaned(String(error));
    throw error;
  }
  if (answer === undefined) throw new Error(i18n.t('inside.noAnswer'));
  if (isFailure(answer)) throw new Error(answer.error);
  return answer;
}
