import { el, isCtrlEnter, root } from './dom.ts';
import { record } from './record.ts';

declare global {
  interface Window {
    /** Shadow roots of the warning that the page got hold of. */
    __stolen: ShadowRoot[];
    /** How often the page has attacked the warning. */
    __attacks: number;
    /** What went wrong in the page, by its own account. */
    __faults: string[];
  }
}
window.__stolen = [];
window.__attacks = 0;
window.__faults = [];
addEventListener('error', ({ message }) => window.__faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => window.__faults.push(String(reason)));
addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
  window.__faults.push(`${violatedDirective} ${sample}`),
);

const box = el('textarea', { name: 'body', 'aria-label': 'Your note', rows: '4' });
let button = publishButton(() => true);
const form = el('form', { class: 'note' }, box, button);
form.addEventListener('submit', (event) => event.preventDefault());
root().append(form);

function publishButton(accepts: (event: MouseEvent) => boolean): HTMLButtonElement {
  const made = el('button', { type: 'button', id: 'publish' }, 'Publish');
  made.addEventListener('click', (event) => {
    if (!accepts(event) || box.value.trim() === '') return;
    record(box.value, 'button');
    box.value = '';
  });
  return made;
}

function replaceButton(accepts: (event: MouseEvent) => boolean): void {
  const fresh = publishButton(accepts);
  button.replaceWith(fresh);
  button = fresh;
}

/** Runs whenever our warning has the focus. */
function whileWarned(attack: (host: Element) => void, times = Number.POSITIVE_INFINITY): void {
  const timer = setInterval(() => {
    const host = document.activeElement;
    if (!host || host === document.body || host.parentNode !== document.documentElement) return;
    attack(host);
    window.__attacks += 1;
    if (window.__attacks >= times) clearInterval(timer);
  }, 20);
}

function fakeInput(host: Element): void {
  const at = {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: innerWidth / 2,
    clientY: innerHeight / 2,
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    host.dispatchEvent(new MouseEvent(type, at));
  for (const key of ['Enter', ' ', 'Tab', 'Escape'])
    for (const type of ['keydown', 'keyup'])
      host.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true }));
  if (host instanceof HTMLElement) host.click();
  button.click();
  form.requestSubmit();
}

function stealShadowRoots(): void {
  const original = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const made = original.call(this, options);
    window.__stolen.push(made);
    return made;
  };
}

const tricks: Record<string, () => void> = {
  /** Keeps every event from all other listeners. */
  '/hostile/stop': () => {
    for (const type of ['click', 'keydown', 'submit', 'input', 'focusin', 'pointerdown', 'mousedown'])
      window.addEventListener(
        type,
        (event) => {
          event.stopImmediatePropagation();
          if (type === 'click' && event.target === button) {
            record(box.value, 'button');
            box.value = '';
          }
          if (event instanceof KeyboardEvent && isCtrlEnter(event)) record(box.value, 'keys');
        },
        true,
      );
  },
  '/hostile/fake': () => whileWarned(fakeInput),
  '/hostile/remove': () => whileWarned((host) => host.remove(), 1),
  '/hostile/rerender': () => whileWarned(() => replaceButton(() => true), 1),
  '/hostile/swap': () =>
    whileWarned(() => {
      box.value = 'Kayden in 8B got excluded';
    }, 1),
  '/hostile/untrusted': () => replaceButton((event) => event.isTrusted),
  '/hostile/steal': stealShadowRoots,
};
tricks[location.pathname]?.();
