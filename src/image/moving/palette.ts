import { quantize } from 'gifenc';

/** A colour as a canvas holds it in memory: red in the lowest byte, then green, blue and alpha. */
export type Colour = number;

export const OPAQUE = 0xff000000;

const channels = (colour: Colour): [number, number, number] => [
  colour & 255,
  (colour >>> 8) & 255,
  (colour >>> 16) & 255,
];

/** The different colours, as long as they are no more than `most`. */
function different(pixels: Uint32Array, most: number): Colour[] | null {
  const found = new Set<Colour>();
  for (let i = 0; i < pixels.length; i++) {
    found.add(pixels[i] ?? 0);
    if (found.size > most) return null;
  }
  return [...found];
}

/** So many colours that come close to all of these. */
function close(pixels: Uint32Array, most: number): Colour[] {
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  return quantize(bytes, most).map(
    ([red = 0, green = 0, blue = 0]) => (OPAQUE | (blue << 16) | (green << 8) | red) >>> 0,
  );
}

export interface Palette {
  colours: [number, number, number][];
  /** Place of the colour that comes closest. */
  indexOf(colour: Colour): number;
}

/** Places in the table of a GIF. */
const PLACES = 256;
/** Of these, kept for hidden parts where the rest has too many colours, so that black stays black. */
const FOR_HIDDEN = 16;

/**
 * The colours of a frame. Those of what stays come first, all of them where that can be, so that hiding a part changes
 * nothing beside it.
 * @param isFirstFree leaves the first place to what cannot be seen
 */
export function paletteFor(rest: Uint32Array, hidden: Uint32Array, isFirstFree: boolean): Palette {
  const first = isFirstFree ? 1 : 0;
  const places = PLACES - first;
  const all = different(rest, places) ?? close(rest, hidden.length > 0 ? places - FOR_HIDDEN : places);
  const left = places - all.length;
  if (left > 0) all.push(...(different(hidden, left) ?? close(hidden, left)));
  const table = all.map(channels);
  const known = new Map(all.map((colour, i) => [colour, first + i]));

  function nearest(colour: Colour): number {
    const [red, green, blue] = channels(colour);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, [r, g, b]] of table.entries()) {
      const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (far >= least) continue;
      least = far;
      best = first + i;
    }
    return best;
  }

  const free: Palette['colours'] = isFirstFree ? [[0, 0, 0]] : [];
  return {
    colours: [...free, ...table],
    indexOf(colour) {
      const index = known.get(colour) ?? nearest(colour);
      known.set(colour, index);
      return index;
    },
  };
}
