import type { ComponentChildren } from 'preact';

/** A sentence in which words stand out: `<link>so</link>` is drawn by `draw.link`. */
export function marked(
  sentence: string,
  draw: Record<string, (words: string) => ComponentChildren>,
): ComponentChildren {
  const pieces = sentence.split(/<(\w+)>(.*?)<\/\1>/);
  return pieces.map((piece, at) => {
    if (at % 3 === 1) return null;
    return (at % 3 === 2 && draw[pieces[at - 1] ?? '']?.(piece)) || piece;
  });
}
