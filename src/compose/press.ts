/** Keeps an event from the page and from the browser. */
export function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The second half of a double click, and a key still held down, belong to the press before them. */
export const isEcho = (event: Event): boolean =>
  event.isTrusted &&
  ((event instanceof KeyboardEvent && event.repeat && (event.key === 'Enter' || event.key === ' ')) ||
    (event instanceof MouseEvent && event.detail > 1));

/** A press by the person, other than the events that a replay brings with it. */
export const isPress = (event: Event): boolean => event.isTrusted && event.type !== 'submit';
