import { isCtrlEnter, isEnter } from './dom.ts';
import { record, type Sent } from './record.ts';

/** An editor as the pages use it, whatever library it is built with. */
export interface Box {
  /** What goes into the page: the editor, or what its library draws around it. */
  element: HTMLElement;
  text(): string;
  clear(): void;
}

/** Whether a key is taken for sending; an editor then does nothing else with it. */
export type TakesKey = (event: KeyboardEvent) => boolean;

export type SendKey = 'Enter' | 'Ctrl+Enter' | 'none';

export interface Composer {
  element: HTMLElement;
  send(how: Sent['how']): void;
}

const isSendKey = (event: KeyboardEvent, key: SendKey): boolean =>
  key === 'none' || event.shiftKey
    ? false
    : isCtrlEnter(event) || (key === 'Enter' && isEnter(event) && !event.altKey);

/** A box whose text reaches the site by the key, or by whatever calls `send`; `after` is what the page does then. */
export function composer(
  make: (takesKey: TakesKey) => Box,
  key: SendKey,
  after: () => void = () => undefined,
): Composer {
  const send = (how: Sent['how']) => {
    const text = box.text();
    if (text.trim() === '') return;
    record(text, how);
    box.clear();
    after();
  };
  const box = make((event) => {
    if (!isSendKey(event, key)) return false;
    event.preventDefault();
    send('keys');
    return true;
  });
  return { element: box.element, send };
}

/** Any element that sends when it is clicked. */
export function sender<E extends Element>(element: E, { send }: Composer): E {
  element.addEventListener('click', () => send('button'));
  return element;
}

/** A form that a listener of the page sends. */
export function sendingForm(form: HTMLFormElement, { send }: Composer): HTMLFormElement {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send('button');
  });
  return form;
}
