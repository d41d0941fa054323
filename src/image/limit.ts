/** How many pictures are looked at together. */
export const MOST_PICTURES = 20;
/** Larger files are not brought to the engine, in bytes; more than any site here takes. */
export const MOST_BYTES = 40_000_000;
