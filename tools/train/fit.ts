/** One case of a yes-or-no question: what is known, and the answer. */
export interface Case {
  known: readonly number[];
  yes: boolean;
}

const STEPS = 30;
/** Keeps the weights finite where the cases are told apart without a mistake. */
const PULL = 1e-3;

/** Solves a small system of linear equations by elimination; the matrix is symmetric and positive. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const share = (row[at] ?? 0) / (pivot[at] || 1);
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] || 1));
}

/** Logistic regression by Newton's method: one weight for each thing known, then the bias. */
export function fitLogistic(cases: readonly Case[]): number[] {
  const size = (cases[0]?.known.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => PULL * weight);
    const bend = weights.map((_, row) => weights.map((_, column): number => (row === column ? PULL : 0)));
    for (const { known, yes } of cases) {
      const values = [...known, 1];
      const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      for (const [row, value] of values.entries()) {
        slope[row] = (slope[row] ?? 0) + (chance - Number(yes)) * value;
        const bent = bend[row] ?? [];
        for (const [column, other] of values.entries())
          bent[column] = (bent[column] ?? 0) + chance * (1 - chance) * value * other;
      }
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}
