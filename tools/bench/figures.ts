/** One measured figure beside its goal. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'kB' | 'MB' | 'a second';
  /** The most that it should be; of what is done in a second, the least. */
  goal?: number;
}

/** The p-th percentile (0 to 1) by the nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

/** How much more the first of two runs took than the second, at this percentile of each. */
export const added = ([ours, bare]: readonly [readonly number[], readonly number[]], p: number): number =>
  percentile(ours, p) - percentile(bare, p);

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, goal } of figures) {
    const verdict =
      goal === undefined
        ? ''
        : (unit === 'a second' ? value >= goal : value <= goal)
          ? `goal ${goal} ${unit}: met`
          : `goal ${goal} ${unit}: MISSED`;
    console.log(`${name.padEnd(width)}  ${value.toFixed(2).padStart(9)} ${unit}  ${verdict}`);
  }
}
