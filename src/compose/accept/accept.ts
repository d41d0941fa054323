import type { Outcome } from '../../counts/event.ts';
import type { RequestsAnswer } from '../../messages.ts';
import { send } from '../../send.ts';
import type { Warning } from '../../verdict/explain.ts';
import { showNote } from '../../warning/note.tsx';
import { askAboutRequest } from '../../warning/request.tsx';
import { careful } from '../careful.ts';
import { isVisible, targetOf } from '../dom.ts';
import { isOrphaned, type Page } from '../page.ts';
import { askPatiently } from '../patience.ts';
import { EFFECT_WITHIN, seesEffect } from '../release.ts';
import { acceptButtonAt, requestOf } from './button.ts';

/** How long a request that was asked about may be accepted without being asked about again, in ms. */
const AGREED_FOR = 120_000;

const isWrittenIn = (target: Element): boolean =>
  target.matches('textarea, input') || (target instanceof HTMLElement && target.isContentEditable);

/**
 * Holds a press that accepts a friend or follow request, once, and asks who it is from. Does nothing until the person
 * presses something, or goes to it by Tab.
 * @returns adds the listeners, now and when the page has taken them off its window
 */
export function askBeforeAccepting(page: Page): () => void {
  const { signal } = page;
  const agreed = new Map<string, number>();
  /** undefined until the background has answered once. */
  let known: RequestsAnswer | undefined;
  let asking = false;
  let learning = false;

  const onPress = careful(meetPress);
  const onAccept = careful(meetAccept);

  function listen(): void {
    window.addEventListener('pointerdown', onPress, { capture: true, signal });
    for (const type of ['click', 'keydown'])
      window.addEventListener(type, onAccept, { capture: true, signal });
  }

  const buttonAt = (target: Element) =>
    acceptButtonAt(target, known?.accept, location.pathname + location.search);

  async function learn(): Promise<RequestsAnswer> {
    known = await send({ type: 'requests', url: location.href.slice(0, 4096) });
    return known;
  }

  /**
   * The first press anywhere on the page asks, so that the answer is there before an Accept button is pressed. A press on
   * one asks anew, since the question may rest.
   */
  function meetPress(event: Event): void {
    const target = event.isTrusted ? targetOf(event) : null;
    if (target && (!known || buttonAt(target))) learnSoon();
  }

  function learnSoon(): void {
    if (learning) return;
    learning = true;
    learn()
      .catch(page.leaveIfOrphaned)
      .finally(() => {
        learning = false;
      });
  }

  function meetAccept(event: Event): void {
    if (!event.isTrusted || known?.question === null) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') {
      // Who goes to a button by keyboard passes here first.
      if (event.key === 'Tab' && !known) learnSoon();
      return;
    }
    const target = targetOf(event);
    if (!target || (event instanceof KeyboardEvent && isWrittenIn(target))) return;
    const button = buttonAt(target);
    if (!button) return;
    // A real button turns the key into a click.
    if (event instanceof KeyboardEvent && button.matches('button, input, a[href]')) return;
    if ((agreed.get(requestOf(button)) ?? 0) > performance.now()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking) return;
    asking = true;
    settle(button).finally(() => {
      asking = false;
    });
  }

  /** Never rejects: a fault of ours must not keep a request from being answered. */
  async function settle(button: HTMLElement): Promise<void> {
    try {
      const { question, site } = await askPatiently(learn, isOrphaned);
      if (question && buttonAt(button)) {
        count(site, question, 'shown');
        const choice = await askAboutRequest(question, signal);
        count(site, question, choice === 'leave' ? 'cancelled' : 'posted-anyway');
        if (choice === 'leave') return button.focus();
        if (choice === 'rest') {
          await send({ type: 'rest-from-requests' });
          await learn();
        }
      }
    } catch (error) {
      if (!page.leaveIfOrphaned(error)) console.warn('Forethought:', error);
    }
    accept(button);
  }

  function accept(button: HTMLElement): void {
    const before = requestOf(button);
    agreed.set(before, performance.now() + AGREED_FOR);
    if (!button.isConnected) {
      showNote('pressAcceptAgain', page.wholeLife);
      return;
    }
    const isTaken = () =>
      !button.isConnected ||
      !isVisible(button) ||
      button.matches(':disabled') ||
      requestOf(button) !== before;
    const effect = seesEffect(isTaken, EFFECT_WITHIN, signal);
    button.click();
    effect.then((seen) => {
      if (!seen) showNote('pressAcceptAgain', page.wholeLife);
    });
  }

  function count(site: string, { findings }: Warning, outcome: Outcome): void {
    const events = findings.map(({ category, clause }) => ({ category, clause, site, outcome }));
    send({ type: 'count', events }).catch(page.leaveIfOrphaned);
  }

  return listen;
}
