/**
 * Keeps our events and the page's apart. Focus traps, click-outside handlers and shortcut keys of a page
 * listen in capture on window or document; without this they eat the clicks and keys meant for our buttons.
 */

const KEPT = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup'],
  ...['pointerdown', 'pointermove', 'pointerup', 'pointercancel'],
  ...['focus', 'blur', 'focusin', 'focusout', 'wheel', 'touchstart', 'touchmove', 'touchend'],
];
const PASSIVE = new Set(['wheel', 'touchstart', 'touchmove', 'pointermove']);
/** A click made by the keyboard follows its key at once. */
const KEY_TO_CLICK_MS = 100;

/** Marks of what hears keys other than Escape and Tab, and of what is drawn on. */
const KEYS = '[data-keys]';
const DRAWING = '[data-drawing]';

interface Shelter {
  shadow: ShadowRoot;
  /** Pressing with the mouse leaves the focus, and so the caret, in the composer. */
  keepsFocus: boolean;
}

const shelters = new Map<EventTarget, Shelter>();
const vouched = new WeakSet<Event>();
let pressed: { button: Element | null; at: number } = { button: null, at: Number.NEGATIVE_INFINITY };
let drawnOn: Element | null = null;

/** Made by a person, not by a script of the page. */
export const byPerson = (event: Event): boolean => event.isTrusted || vouched.has(event);

/** Events inside this host stay inside; call once for every host. */
export function shelter(element: Element, sheltered: Shelter, signal: AbortSignal): void {
  shelters.set(element, sheltered);
  signal.addEventListener('abort', () => shelters.delete(element), { once: true });
  const keep = (event: Event) => {
    steady(event, sheltered);
    event.stopPropagation();
  };
  for (const type of KEPT)
    sheltered.shadow.addEventListener(type, keep, { signal, passive: PASSIVE.has(type) });
}

/** Takes our events before any listener of the page; call at document_start, before other listeners. */
export function shield(signal: AbortSignal): void {
  const options = { capture: true, signal };
  for (const type of KEPT)
    window.addEventListener(type, intercept, { ...options, passive: PASSIVE.has(type) });
}

function intercept(event: Event): void {
  if (shelters.size === 0 || !event.isTrusted) return;
  const [target] = event.composedPath();
  const sheltered = target && shelters.get(target);
  if (!sheltered) return;
  const { shadow } = sheltered;
  if (event instanceof MouseEvent && event.type === 'click') {
    takeClick(event, shadow);
    return;
  }
  event.stopImmediatePropagation();
  steady(event, sheltered);
  if (event instanceof KeyboardEvent) {
    if (event.type !== 'keypress') pressed = { button: buttonOf(shadow.activeElement), at: event.timeStamp };
    const { activeElement } = shadow;
    const isOurs = event.key === 'Escape' || event.key === 'Tab' || activeElement?.closest(KEYS);
    if (event.type === 'keydown' && activeElement && isOurs) takeKey(event, activeElement);
  } else if (event instanceof PointerEvent) {
    const under = shadow.elementFromPoint(event.clientX, event.clientY);
    if (event.type === 'pointerdown') pressed = { button: buttonOf(under), at: event.timeStamp };
    takePointer(event, under);
  }
}

function takeKey(event: KeyboardEvent, to: Element): void {
  const { key, shiftKey } = event;
  const copy = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  deliver(copy, to);
  if (copy.defaultPrevented) event.preventDefault();
}

/** From press to release, the place where the pointer went down hears of every move. */
function takePointer(event: PointerEvent, under: Element | null): void {
  if (event.type === 'pointerdown') drawnOn = under?.closest(DRAWING) ? under : null;
  if (!drawnOn) return;
  const { pointerId, clientX, clientY, button } = event;
  deliver(new PointerEvent(event.type, { pointerId, clientX, clientY, button, bubbles: true }), drawnOn);
  if (event.type === 'pointerup' || event.type === 'pointercancel') drawnOn = null;
}

function steady(event: Event, { keepsFocus }: Shelter): void {
  // A key that is still held down from pressing Post must not press our buttons.
  const repeated =
    event instanceof KeyboardEvent && event.repeat && (event.key === 'Enter' || event.key === ' ');
  if (repeated || (keepsFocus && event.type === 'mousedown')) event.preventDefault();
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
  if (button && button === pressed.button)
    deliver(new MouseEvent('click', { bubbles: true, detail: event.detail }), button);
}

const buttonOf = (element: Element | null): Element | null => element?.closest('button') ?? null;

/** The copy is not composed, so it never leaves the shadow root. */
function deliver(copy: Event, to: Element): void {
  vouched.add(copy);
  to.dispatchEvent(copy);
}
