/** More files than any site puts in an archive, in and beside the zip's own folders. */
export const MOST_FILES = 300_000;

/** A file that grows so much more than this, once it is large, is made to fill a machine: text shrinks 10 to 30 times. */
export const MOST_GROWTH = 300;
export const GROWTH_COUNTS_FROM = 20_000_000;

/** Largest unpacked size of one file that is read, in bytes. */
export const MOST_BYTES = 4_000_000_000;

/** Largest single post with all that is noted of it, in characters. */
export const MOST_RECORD = 2_000_000;
