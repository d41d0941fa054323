import type { Box, TakesKey } from './composer.ts';
import { el } from './dom.ts';

type Attributes = Record<string, string>;

/** A site's own contenteditable, with no library behind it. */
export const editableBox =
  (attributes: Attributes) =>
  (takesKey: TakesKey): Box => {
    const element = el('div', { contenteditable: 'true', class: 'box', ...attributes });
    element.addEventListener('keydown', takesKey);
    return {
      element,
      // biome-ignore lint/performance/useDomNodeTextContent: line breaks count
      text: () => element.innerText.replace(/\n$/, ''),
      clear: () => element.replaceChildren(),
    };
  };

export const textareaBox =
  (attributes: Attributes) =>
  (takesKey: TakesKey): Box => {
    const element = el('textarea', { rows: '3', ...attributes });
    element.addEventListener('keydown', takesKey);
    return {
      element,
      text: () => element.value,
      clear: () => {
        element.value = '';
      },
    };
  };
