import type { Box, Face } from '../evidence.ts';

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The area that two boxes share, as a share of the area that they cover together, 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const both = shared(a, b);
  return both / (a.width * a.height + b.width * b.height - both || 1);
}

/** How much of the smaller box lies in the other, 0 to 1. */
const covered = (a: Box, b: Box): number =>
  shared(a, b) / (Math.min(a.width * a.height, b.width * b.height) || 1);

/**
 * Of boxes around the same face only the surest stays. Two scales may frame a face more or less tightly, so a box that
 * lies almost whole in a surer one goes as well.
 */
export function surest(faces: readonly Face[]): Face[] {
  const kept: Face[] = [];
  for (const face of faces.toSorted((a, b) => b.score - a.score))
    if (!kept.some((other) => overlap(face, other) > 0.4 || covered(face, other) > 0.75)) kept.push(face);
  return kept;
}
