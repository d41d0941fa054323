import { createBadge } from '../warning/badge.tsx';
import { isOwnEvent } from '../warning/host.ts';
import { shield } from '../warning/shield.ts';
import { attemptOf } from './attempt.ts';
import { type Restore, saveCaret } from './caret.ts';
import { composerOf } from './composer.ts';
import { targetOf } from './dom.ts';
import { createPage } from './page.ts';
import { catchPictures } from './pictures/catch.ts';
import { interrupts, settle, tellIfTooLong } from './settle.ts';
import { contentOf } from './verdicts.ts';

/** Shortest time between two looks at what is being typed, in ms. */
const LOOK_EVERY = 60;
/** A longer draft costs more at each look, and who writes one pauses before pressing Post: it is looked at in pauses. */
const LONG_DRAFT = 1000;
const PAUSE = 350;
const LONGEST_WITHOUT_LOOK = 3000;

/**
 * Watches the composers of a page, and holds a send that the policy speaks about until the person has decided.
 * Listens from the first moment, and does nothing until a composer has the focus.
 */
export function guard(wholeLife: AbortSignal): void {
  const page = createPage(wholeLife);
  const { signal } = page;
  const badge = createBadge(signal);

  let inUse: HTMLElement | null = null;
  let caret: Restore = () => {};
  let looking: ReturnType<typeof setTimeout> | undefined;
  let looked = { length: 0, at: 0 };
  /** The content of a held send, until the page has taken it or the person has it back. */
  let settling: string | null = null;
  const submitRoots = new WeakSet<Node>();

  const listen = (on: EventTarget, type: string, listener: (event: Event) => void) =>
    on.addEventListener(type, (event) => isOwnEvent(event) || safely(() => listener(event)), {
      capture: true,
      signal,
    });
  shield(signal);
  for (const type of ['pointerdown', 'keydown', 'focusout']) listen(window, type, rememberCaret);
  listen(window, 'focusin', noticeFocus);
  listen(window, 'input', noticeInput);
  for (const type of ['click', 'keydown', 'submit']) listen(window, type, meetSend);
  listen(window, 'keyup', meetRelease);
  catchPictures(page, () => inUse);
  signal.addEventListener('abort', () => clearTimeout(looking));

  function noticeFocus(event: Event) {
    const target = targetOf(event);
    const composer = target && composerOf(target);
    if (!composer) return;
    inUse = composer;
    hearSubmits(composer);
    page.askSite().then(lookSoon, page.leaveIfOrphaned);
  }

  function noticeInput(event: Event) {
    const target = targetOf(event);
    if (!target) return;
    if (!inUse?.contains(target)) inUse = composerOf(target) ?? inUse;
    if (inUse?.contains(target)) lookSoon();
  }

  /** A `submit` inside a shadow root is not heard outside it. */
  function hearSubmits(composer: HTMLElement) {
    const root = composer.getRootNode();
    if (!(root instanceof ShadowRoot) || submitRoots.has(root)) return;
    submitRoots.add(root);
    listen(root, 'submit', meetSend);
  }

  /** `focusout` is too late where a click moves the selection first, and unseen within one shadow root. */
  function rememberCaret(event: Event) {
    if (event instanceof KeyboardEvent && event.key !== 'Tab' && event.key !== 'Enter') return;
    if (inUse && hasFocus(inUse)) caret = saveCaret(inUse) ?? caret;
  }

  function lookSoon() {
    const inPauses = looked.length > LONG_DRAFT && performance.now() - looked.at < LONGEST_WITHOUT_LOOK;
    if (inPauses) clearTimeout(looking);
    else if (looking !== undefined) return;
    looking = setTimeout(
      () => {
        looking = undefined;
        look().catch(page.leaveIfOrphaned);
      },
      inPauses ? PAUSE : LOOK_EVERY,
    );
  }

  /** Gets the verdict ready while the person types, and shows it beside the composer. */
  async function look() {
    const composer = inUse;
    if (!composer?.isConnected) return badge.hide();
    const { on } = page.site() ?? (await page.askSite());
    const draft = page.draftOf(composer);
    looked = { length: draft.text.length, at: performance.now() };
    if (!on || !draft.text.trim()) return badge.hide();
    const { warning } = await page.verdicts.ask(draft);
    if (signal.aborted || settling !== null || composer !== inUse || !composer.isConnected) return;
    if (warning) badge.show(composer, warning);
    else badge.hide();
  }

  function meetSend(event: Event) {
    if (page.site()?.on === false) return;
    if (event instanceof KeyboardEvent && (event.isComposing || event.keyCode === 229)) return;
    if (settling !== null && isEcho(event)) return hold(event);
    const attempt = attemptOf(event, page.site()?.surfaces ?? [], inUse);
    if (!attempt) return;
    const draft = page.draftOf(attempt.composer, attempt.text);
    const content = contentOf(draft);
    if (settling === content && isPress(event)) return hold(event);
    if (page.pass.lets(content, event)) return;
    const ready = page.verdicts.ready(draft);
    if (ready && !interrupts(ready.verdict)) return tellIfTooLong(draft, page);
    hold(event);
    if (settling !== null) return;
    const restore = (attempt.means.by === 'key' && saveCaret(attempt.composer)) || caret;
    settling = content;
    badge.hide();
    settle(page, attempt, restore).finally(() => {
      settling = null;
    });
  }

  /** Some pages send when Enter comes up again; the key that went down was held. */
  function meetRelease(event: Event) {
    if (settling !== null && event.isTrusted && event instanceof KeyboardEvent && event.key === 'Enter')
      hold(event);
  }
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The second half of a double click, and a key still held down, belong to the press before them. */
const isEcho = (event: Event): boolean =>
  event.isTrusted &&
  ((event instanceof KeyboardEvent && event.repeat && (event.key === 'Enter' || event.key === ' ')) ||
    (event instanceof MouseEvent && event.detail > 1));

/** A press by the person, other than the events that a replay brings with it. */
const isPress = (event: Event): boolean => event.isTrusted && event.type !== 'submit';

const hasFocus = (element: Element): boolean =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;

/** A fault of ours must not reach the page, nor keep a post from going out. */
function safely(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn('Forethought:', error);
  }
}
