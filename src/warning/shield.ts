/**
 * Keeps our events and the page's apart. Focus traps, click-outside handlers and shortcut keys of a page
 * listen in capture on window or document; without this they eat the clicks and keys meant for our buttons.
 */

const KEPT = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['focus', 'blur', 'focusin', 'focusout', 'wheel', 'touchstart', 'touchmove', 'touchend'],
];
const PASSIVE = new Set(['wheel', 'touchstart', 'touchmove']);
/** A click made by the keyboard follows its key at once. */
const KEY_TO_CLICK_MS = 100;

const sheltered = new Map<EventTarget, ShadowRoot>();
const vouched = new WeakSet<Event>();
let pressed: { button: Element | null; at: number } = { button: null, at: Number.NEGATIVE_INFINITY };

/** Made by a person, not by a script of the page. */
export const byPerson = (event: Event): boolean => event.isTrusted || vouched.has(event);

const buttonOf = (element: Element | null): Element | null => element?.closest('button') ?? null;

/** A key that is still held down from pressing Post must not press our buttons. */
function ignoreRepeat(event: Event): void {
  if (event instanceof KeyboardEvent && event.repeat && (event.key === 'Enter' || event.key === ' '))
    event.preventDefault();
}

/** Events inside this host stay inside; call once for every host. */
export function shelter(element: Element, shadow: ShadowRoot, signal: AbortSignal): void {
  sheltered.set(element, shadow);
  signal.addEventListener('abort', () => sheltered.delete(element), { once: true });
  const keep = (event: Event) => {
    ignoreRepeat(event);
    event.stopPropagation();
  };
  for (const type of KEPT) shadow.addEventListener(type, keep, { signal, passive: PASSIVE.has(type) });
}

/** Takes our events before any listener of the page; call at document_start, before other listeners. */
export function shield(signal: AbortSignal): void {
  const options = { capture: true, signal };
  for (const type of KEPT)
    window.addEventListener(type, intercept, { ...options, passive: PASSIVE.has(type) });
}

function intercept(event: Event): void {
  if (sheltered.size === 0 || !event.isTrusted) return;
  const [target] = event.composedPath();
  const shadow = target && sheltered.get(target);
  if (!shadow) return;
  if (event instanceof MouseEvent && event.type === 'click') {
    takeClick(event, shadow);
    return;
  }
  event.stopImmediatePropagation();
  if (event instanceof KeyboardEvent) {
    ignoreRepeat(event);
    if (event.type !== 'keypress') pressed = { button: buttonOf(shadow.activeElement), at: event.timeStamp };
  } else if (event instanceof MouseEvent && event.type === 'pointerdown') {
    pressed = {
      button: buttonOf(shadow.elementFromPoint(event.clientX, event.clientY)),
      at: event.timeStamp,
    };
  }
}

/** Default actions of links and summaries still happen; our own handlers get a copy that we vouch for. */
function takeClick(event: MouseEvent, shadow: ShadowRoot): void {
  const byPointer = event.detail > 0;
  // Neither pointer nor key: assistive technology. Only the browser knows its target, so let it through.
  if (!byPointer && event.timeStamp - pressed.at > KEY_TO_CLICK_MS) return;
  event.stopImmediatePropagation();
  const button = byPointer
    ? buttonOf(shadow.elementFromPoint(event.clientX, event.clientY))
    : buttonOf(shadow.activeElement);
  if (!button || button !== pressed.button) return;
  const copy = new MouseEvent('click', { bubbles: true, cancelable: true, detail: event.detail });
  vouched.add(copy);
  button.dispatchEvent(copy);
}
