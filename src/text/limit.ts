/** Longest text that is read in one go, in UTF-16 code units. */
export const MAX_PIECE = 20_000;

/** Longest text that is judged, piece by piece; what lies behind it is not looked at. */
export const MAX_TEXT = 100_000;
