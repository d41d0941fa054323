/** Area under the curve: how often a post that must warn scores above one that must not; 0.5 for guesses. */
export function area(scored: readonly { score: number; warn: boolean }[]): number {
  let below = 0;
  let above = 0;
  for (const { warn } of [...scored].sort((a, b) => a.score - b.score)) {
    if (warn) above += below;
    else below++;
  }
  return above / (below * (scored.length - below));
}
