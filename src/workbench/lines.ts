/** What stands in a field with one thing a line; blank lines are let be. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The same without those that stand there twice. */
export const distinctLines = (text: string): string[] => [...new Set(linesOf(text))];
