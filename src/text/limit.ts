/** Longest text that is judged, in UTF-16 code units; what lies behind it is not looked at. */
export const MAX_TEXT = 20_000;
