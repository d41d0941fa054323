/** Elements that a drawing may have, and those that references draw once more. */
const MOST_ELEMENTS = 100_000;
const MOST_AGAIN = 10_000;
/** What a reference to it draws is drawn for each reference. */
const DRAWN_AGAIN = /^(use|pattern|mask|marker|clipPath|filter)$/;
const TARGETS = /url\(\s*['"]?#([^'")]+)['"]?\s*\)/g;

/** Ids that an element refers to, as far as that draws more. */
function targetsOf(element: Element): string[] {
  const attributes = [...element.attributes];
  const inUrls = attributes.flatMap(({ value }) => [...value.matchAll(TARGETS)].map(([, id = '']) => id));
  const used = attributes.filter(({ localName, value }) => localName === 'href' && value.startsWith('#'));
  return element.localName === 'use' ? [...inUrls, ...used.map(({ value }) => value.slice(1))] : inUrls;
}

const drawsAgain = (from: Element, target: Element): boolean =>
  from.localName === 'use' || DRAWN_AGAIN.test(target.localName);

/** A drawing within a drawing, which nobody looks through. */
const holdsDrawing = (element: Element): boolean =>
  [...element.attributes].some(({ value }) => /data:image\/svg/i.test(value));

/**
 * Whether a vector picture would draw so much that the page which draws it would hang: a few lines that use each other
 * make millions of shapes. What is no proper XML is left to the browser, which does not draw it.
 */
export function drawsTooMuch(svg: string): boolean {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const all = [...drawing.querySelectorAll('*')];
  if (all.length > MOST_ELEMENTS || all.some(holdsDrawing)) return true;
  const byId = new Map(all.map((element) => [element.id, element]));
  const known = new Map<Element, number>();

  function weigh(element: Element): number {
    const before = known.get(element);
    if (before !== undefined) return before;
    // A circle is not drawn.
    known.set(element, 0);
    let sum = 1;
    for (const child of element.children) sum += weigh(child);
    for (const id of targetsOf(element)) {
      const target = byId.get(id);
      if (target && drawsAgain(element, target)) sum += weigh(target);
    }
    // Sums of sums would become infinite.
    const weight = Math.min(sum, Number.MAX_SAFE_INTEGER / MOST_ELEMENTS);
    known.set(element, weight);
    return weight;
  }
  return weigh(drawing.documentElement) - all.length > MOST_AGAIN;
}
