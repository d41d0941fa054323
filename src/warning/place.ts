export interface Size {
  width: number;
  height: number;
}
export interface Point {
  left: number;
  top: number;
}
export type Box = Point & Size;

const GAP = 6;
const EDGE = 4;

const clamp = (value: number, most: number) => Math.max(EDGE, Math.min(value, Math.max(EDGE, most - EDGE)));

export const inView = (box: Box, view: Size) =>
  box.left >= 0 && box.top >= 0 && box.left + box.width <= view.width && box.top + box.height <= view.height;

/**
 * Where a pill goes: near the lower right corner of the composer, on the place where it covers least.
 * `cost` says how much a box would cover of what the person needs.
 */
export function placePill(anchor: Box, pill: Size, view: Size, cost: (box: Box) => number): Point {
  const { width, height } = pill;
  const rightEdge = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const right = clamp(rightEdge - width, view.width - width);
  const places: Point[] = [
    { left: right, top: bottom + GAP },
    { left: rightEdge + GAP, top: bottom - height },
    { left: right, top: anchor.top - height - GAP },
    { left: clamp(anchor.left, view.width - width), top: bottom + GAP },
    { left: right - GAP, top: bottom - height - GAP },
  ];
  let best: Point = { left: right, top: clamp(bottom - height - GAP, view.height - height) };
  let least = Number.POSITIVE_INFINITY;
  for (const { left, top } of places) {
    const box = { left, top, width, height };
    const price = inView(box, view) ? cost(box) : Number.POSITIVE_INFINITY;
    if (price >= least) continue;
    least = price;
    best = { left, top };
    if (price === 0) break;
  }
  return best;
}

/** Where the card goes: above or below its pill, whichever has more room, and inside the view. */
export function placeCard(pill: Box, card: Size, view: Size): Point {
  const below = view.height - (pill.top + pill.height);
  const top = pill.top >= below ? pill.top - card.height - GAP : pill.top + pill.height + GAP;
  return {
    left: clamp(pill.left + pill.width - card.width, view.width - card.width),
    top: clamp(top, view.height - card.height),
  };
}
