import type { Box } from './place.ts';

const PRESSED = 'button, a[href], input, select, label, summary, [role=button], [role=link]';
const WRITTEN = 'textarea, [contenteditable], [role=textbox]';
/** Hiding a button is worse than hiding a corner of the text. */
const PRESSED_COST = 4;

const cost = (element: Element | undefined): number => {
  if (element?.closest(PRESSED)) return PRESSED_COST;
  return element?.closest(WRITTEN) ? 1 : 0;
};

/** How much a box would cover of what the person presses or writes in; looks at twelve points. */
export const coverCost = (own: Element) => (box: Box) => {
  let sum = 0;
  for (const x of [0.02, 0.35, 0.65, 0.98])
    for (const y of [0.05, 0.5, 0.95]) {
      const under = document.elementsFromPoint(box.left + box.width * x, box.top + box.height * y);
      sum += cost(under.find((element) => element !== own));
    }
  return sum;
};
