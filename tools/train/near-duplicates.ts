const SHINGLE = 5;
/** Share of the shorter post's runs of words that also stand in the other. */
const TOO_ALIKE = 0.6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  if (words.length <= SHINGLE) return new Set([words.join(' ')]);
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')));
}

/** Posts that nearly repeat one of an earlier file; twins within a file belong there. */
export function nearDuplicates(posts: readonly { file: string; text: string }[]): Set<number> {
  const known = new Map<string, number[]>();
  const shingles = posts.map(({ text }) => shinglesOf(text));
  const found = new Set<number>();
  for (const [at, own] of shingles.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of own)
      for (const other of known.get(shingle) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const shorter = Math.min(own.size, shingles[other]?.size ?? 0);
      if (posts[other]?.file !== posts[at]?.file && count >= TOO_ALIKE * shorter) found.add(at);
    }
    if (found.has(at)) continue;
    for (const shingle of own) known.set(shingle, [...(known.get(shingle) ?? []), at]);
  }
  return found;
}
