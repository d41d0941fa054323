import type { Box, PictureEvidence } from '../../image/evidence.ts';

/** Parts of a picture to make unrecognisable, in pixels of the picture as it is shown. */
export interface Hiding {
  blur: Box[];
  cover: Box[];
}

/** A part that the person wants hidden. */
export interface Hidden extends Box {
  id: number;
  how: keyof Hiding;
  of: 'face' | 'words' | 'hand';
}

/** What the person wants done with one picture. */
export interface Plan {
  hidden: Hidden[];
  withoutPlace: boolean;
  leftOut: boolean;
}

export const UNTOUCHED: Plan = { hidden: [], withoutPlace: false, leftOut: false };

export const isMended = ({ hidden, withoutPlace, leftOut }: Plan): boolean =>
  !leftOut && (hidden.length > 0 || withoutPlace);

/** Hair and chin make a face, too; and letters reach over the edge of their boxes. */
const FACE_MARGIN = 0.18;
const WORD_MARGIN = 0.15;
const SMALLEST = 4;

let lastId = 0;

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whole pixels inside the picture. */
export function inside(box: Box, { width, height }: Pick<Box, 'width' | 'height'>): Box {
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  return {
    x: left,
    y: top,
    width: Math.max(SMALLEST, right - left),
    height: Math.max(SMALLEST, bottom - top),
  };
}

export const hide = (box: Box, how: Hidden['how'], of: Hidden['of']): Hidden => ({
  ...box,
  id: ++lastId,
  how,
  of,
});

/** One box for each line of words: a row of boxes would tell the lengths of the words. */
function linesOf({ words }: PictureEvidence): Box[] {
  const lines = new Map<number, Box>();
  for (const { line, x, y, width, height } of words) {
    const so = lines.get(line) ?? { x, y, width, height };
    const [left, top] = [Math.min(so.x, x), Math.min(so.y, y)];
    lines.set(line, {
      x: left,
      y: top,
      width: Math.max(so.x + so.width, x + width) - left,
      height: Math.max(so.y + so.height, y + height) - top,
    });
  }
  return [...lines.values()];
}

const without = (plan: Plan, of: Hidden['of']): Hidden[] => plan.hidden.filter((part) => part.of !== of);

export function withFaces(plan: Plan, evidence: PictureEvidence, hidden: boolean): Plan {
  const faces = evidence.faces.map((face) =>
    hide(inside(grown(face, face.height * FACE_MARGIN), evidence), 'blur', 'face'),
  );
  return { ...plan, hidden: [...without(plan, 'face'), ...(hidden ? faces : [])] };
}

export function withWords(plan: Plan, evidence: PictureEvidence, hidden: boolean): Plan {
  const lines = linesOf(evidence).map((line) =>
    hide(inside(grown(line, line.height * WORD_MARGIN), evidence), 'cover', 'words'),
  );
  return { ...plan, hidden: [...without(plan, 'words'), ...(hidden ? lines : [])] };
}

export const has = (plan: Plan, of: Hidden['of']): boolean => plan.hidden.some((part) => part.of === of);

/** The plan with one part put elsewhere, or taken away. */
export const change = (plan: Plan, id: number, to: Box | null): Plan => ({
  ...plan,
  hidden: plan.hidden.flatMap((part) => (part.id !== id ? [part] : to ? [{ ...part, ...to }] : [])),
});

export function hidingOf({ hidden }: Plan): Hiding {
  const boxes = (how: Hidden['how']) =>
    hidden.filter((part) => part.how === how).map(({ x, y, width, height }) => ({ x, y, width, height }));
  return { blur: boxes('blur'), cover: boxes('cover') };
}
