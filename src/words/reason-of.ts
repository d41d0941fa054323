/** What went wrong, as a part of a sentence. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
