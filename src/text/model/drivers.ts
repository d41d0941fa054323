/** How many words a finding of a model marks. */
const MOST_DRIVERS = 6;
/** A word that spoke less than this share of the heaviest is not marked. */
const LEAST_SHARE = 1 / 4;

/** The words that spoke most for a warning, in the order of the text; `spoke` holds what each said for it. */
export function heaviest(spoke: ReadonlyMap<number, number>): number[] {
  const sorted = [...spoke].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (sorted[0]?.[1] ?? 0) * LEAST_SHARE;
  return sorted
    .filter(([, weight]) => weight >= least)
    .slice(0, MOST_DRIVERS)
    .map(([word]) => word)
    .sort((a, b) => a - b);
}
