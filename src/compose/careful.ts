import { isOwnEvent } from '../warning/host.ts';

/** A fault of ours must not reach the page, nor keep a post from going out; what happens in our own boxes is ours. */
export const careful = (listener: (event: Event) => void) => (event: Event) => {
  try {
    if (!isOwnEvent(event)) listener(event);
  } catch (error) {
    console.warn('Forethought:', error);
  }
};
