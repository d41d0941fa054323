import { type Draft, interrupts } from '../verdict/verdict.ts';
import { shield } from '../warning/shield.ts';
import { askBeforeAccepting } from './accept/accept.ts';
import { attemptOf } from './attempt.ts';
import { createBeside } from './beside.ts';
import { careful } from './careful.ts';
import { type Restore, saveCaret } from './caret.ts';
import { composerOf } from './composer.ts';
import { targetOf } from './dom.ts';
import { watchHealth } from './health.ts';
import { createPage } from './page.ts';
import { catchPictures } from './pictures/catch.ts';
import { hold, isEcho, isPress } from './press.ts';
import { readText } from './read.ts';
import { createRest } from './rest.ts';
import { whenRewritten } from './rewritten.ts';
import { settle, tellIfTooLong } from './settle.ts';
import { contentOf } from './verdicts.ts';

/** With so few characters a text after a post that left is another one, not that one changed. */
const ANEW = 2;

/**
 * Watches the composers of a page, and holds a send that the policy speaks about until the person has decided.
 * Listens from the first moment, and does nothing until a composer has the focus.
 */
export function guard(wholeLife: AbortSignal): void {
  const page = createPage(wholeLife);
  const { signal } = page;
  const beside = createBeside(page);

  let inUse: HTMLElement | null = null;
  let caret: Restore = () => {};
  /** The content of a held send, until the page has taken it or the person has it back. */
  let settling: string | null = null;
  /** What of the send that was held last has left. */
  let settled: Promise<Draft | null> = Promise.resolve(null);
  /** What was let go last, and when; while the page takes it, there is nothing more to say about it. */
  let left: { content: string; at: number } | null = null;

  const { lookSoon, restFor } = createRest(() => look().catch(page.leaveIfOrphaned), signal);
  const health = watchHealth(page, () => settling !== null);
  const hearRequests = askBeforeAccepting(page);
  const catchAll = catchPictures(page, () => (inUse?.isConnected ? inUse : null));
  const heard = [
    { types: ['pointerdown', 'keydown', 'focusout'], listener: careful(rememberCaret) },
    { types: ['focusin'], listener: careful(noticeFocus) },
    { types: ['input'], listener: careful(noticeInput) },
    // An editor that puts in by itself what is typed or pasted fires no `input`. To hear `beforeinput` costs a
    // millisecond per key in a long draft.
    { types: ['keyup', 'compositionend', 'paste', 'drop'], listener: careful(noticeRest) },
    { types: ['pointerdown', 'mousedown', 'pointerup', 'mouseup'], listener: careful(meetPress) },
    { types: ['click', 'keydown', 'submit'], listener: careful(meetSend) },
    { types: ['keyup'], listener: careful(meetRelease) },
  ];
  const submitInRoot = careful(meetSend);
  listen();
  whenRewritten(listen, signal);

  /** A listener that is there already is not added twice. */
  function listen() {
    shield(signal);
    catchAll();
    for (const { types, listener } of heard)
      for (const type of types) window.addEventListener(type, listener, { capture: true, signal });
    hearRequests();
  }

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
    if (!inUse?.contains(target)) return;
    if (left !== null && readText(inUse).trim().length <= ANEW) {
      // The post has left, and its pictures with it; those that came after it are of the next.
      page.attached.forget(left.at);
      left = null;
    }
    beside.changed();
    if (event.isTrusted) health.changed();
    lookSoon();
  }

  function noticeRest(event: Event) {
    const target = targetOf(event);
    if (target && inUse?.contains(target)) lookSoon();
  }

  /** A `submit` inside a shadow root is not heard outside it. */
  function hearSubmits(composer: HTMLElement) {
    let root = composer.getRootNode();
    for (; root instanceof ShadowRoot; root = root.host.getRootNode())
      root.addEventListener('submit', submitInRoot, { capture: true, signal });
  }

  /** `focusout` is too late where a click moves the selection first, and unseen within one shadow root. */
  function rememberCaret(event: Event) {
    if (event instanceof KeyboardEvent && event.key !== 'Tab' && event.key !== 'Enter') return;
    if (inUse && hasFocus(inUse)) caret = saveCaret(inUse) ?? caret;
  }

  /** Gets the verdict ready while the person types, and shows it beside the composer. */
  async function look() {
    const composer = inUse;
    if (!composer?.isConnected) return beside.hide();
    const { on } = page.site() ?? (await page.askSite());
    const draft = page.draftOf(composer);
    restFor(draft.text.length, page.site()?.replay);
    if (!on || !draft.text.trim() || contentOf(draft) === left?.content) return beside.hide();
    health.wrote(composer, draft);
    const judged = await page.verdicts.ask(draft);
    await beside.show(composer, draft, judged, () => settling === null && composer === inUse);
  }

  function meetSend(event: Event) {
    if (page.site()?.on === false) return;
    if (event instanceof KeyboardEvent && (event.isComposing || event.keyCode === 229)) return;
    if (settling !== null && isEcho(event)) return hold(event);
    const attempt = attemptOf(event, page.site()?.surfaces ?? [], inUse);
    if (!attempt) return health.pressed(event);
    health.seen();
    const draft = page.draftOf(attempt.composer, attempt.text);
    const content = contentOf(draft);
    if (settling === content && isPress(event)) return hold(event);
    // A picture that is still held would stay behind.
    const isWhole = !page.attached.coming();
    const ready = isWhole ? page.verdicts.ready(draft) : undefined;
    const agreed = isWhole && page.pass.lets(content, event);
    if (agreed || (ready && !interrupts(ready.verdict))) {
      if (ready) beside.sent(attempt.composer, ready.verdict);
      // A click is followed by a submit of the same post.
      if (ready && content !== left?.content) page.count({ findings: ready.verdict.counted }, 'silent');
      left = { content, at: performance.now() };
      return agreed ? undefined : tellIfTooLong(draft, page);
    }
    hold(event);
    const caretIsHere = attempt.means.by === 'key' || attempt.composer !== inUse;
    const restore = (caretIsHere && saveCaret(attempt.composer)) || caret;
    const begin = () => {
      if (settling !== null) return;
      settling = content;
      beside.hide();
      settled = settle(page, attempt, restore).finally(() => {
        settling = null;
      });
    };
    if (settling === null) begin();
    else if (settling !== content)
      // The next post, while the page still takes the one before, or that one as the page has changed it at its press.
      // A text that the person changed in the meantime has left with that.
      settled.then((gone) => gone && contentOf(gone) !== content && begin());
  }

  /** Some pages send when the button goes down, or comes up again; the click after it is met as ever. */
  function meetPress(event: Event) {
    if (page.site()?.on === false || !event.isTrusted || (event as MouseEvent).button !== 0) return;
    const attempt = attemptOf(event, page.site()?.surfaces ?? [], inUse);
    if (!attempt) return;
    const draft = page.draftOf(attempt.composer, attempt.text);
    const content = contentOf(draft);
    if (settling === content) return hold(event);
    if (page.pass.lets(content, event)) return;
    const ready = page.verdicts.ready(draft);
    if (ready && interrupts(ready.verdict)) hold(event);
  }

  /** Some pages send when Enter comes up again; the key that went down was held. */
  function meetRelease(event: Event) {
    if (settling !== null && event.isTrusted && event instanceof KeyboardEvent && event.key === 'Enter')
      hold(event);
  }
}

const hasFocus = (element: Element): boolean =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;
