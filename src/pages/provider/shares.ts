import { FEW, type Table, type Told } from '../../counts/suppress.ts';
import type { Reaction } from '../../counts/vocabulary.ts';

/** Under so many warnings a share says little, and rounding much. */
const LEAST_FOR_A_SHARE = 20;
/**
 * Of prompts before an offensive reply, 9 % led to a reply given up and 22 % to one rewritten
 * (Katsaros, Yang and Fratamico: Reconsidering Tweets, ICWSM 2022).
 */
export const PUBLISHED_LEVEL = 30;
/** So large a part of warnings marked wrong asks for a look at the rules. */
const MANY_WRONG = 10;

/** One line of a table of many people. */
export interface Share {
  row: string;
  shown: Told['count'];
  takenBack: Told['count'];
  postedAnyway: Told['count'];
  reportedWrong: Told['count'];
  /** Taken back, in percent of shown; null where it would say little. */
  percent: number | null;
}

const number = (count: Told['count']): number => (count === FEW ? 2 : count);

export function shares(table: Table): Share[] {
  const rows = [...new Set(table.cells.map(({ row }) => row))];
  return rows
    .map((row) => {
      const of = (reaction: Reaction) =>
        table.cells.find((cell) => cell.row === row && cell.column === reaction)?.count ?? 0;
      const shown = of('shown');
      const takenBack = of('taken-back');
      return {
        row,
        shown,
        takenBack,
        postedAnyway: of('posted-anyway'),
        reportedWrong: of('reported-wrong'),
        percent:
          number(shown) >= LEAST_FOR_A_SHARE
            ? Math.min(100, Math.round((100 * number(takenBack)) / number(shown)))
            : null,
      };
    })
    .filter(({ shown }) => shown !== 0);
}

/** How often rules on trial would have spoken, in the order of the table. */
export const silentIn = ({ cells }: Table): { of: string; count: Told['count'] }[] =>
  cells
    .filter(({ column, count }) => column === ('silent' satisfies Reaction) && count !== 0)
    .map(({ row, count }) => ({ of: row, count }));

export type Reason = 'wrong' | 'ignored';

/** The clauses whose rules are worth a look, the weightiest first: often marked wrong, or seldom followed. */
export function worthALook(lines: readonly Share[]): { line: Share; reason: Reason }[] {
  return lines
    .flatMap((line): { line: Share; reason: Reason; weight: number }[] => {
      const { shown, reportedWrong, postedAnyway, percent } = line;
      if (percent === null) return [];
      if (100 * number(reportedWrong) >= MANY_WRONG * number(shown))
        return [{ line, reason: 'wrong', weight: 2 * number(reportedWrong) + number(postedAnyway) }];
      return percent < PUBLISHED_LEVEL ? [{ line, reason: 'ignored', weight: number(postedAnyway) }] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .map(({ line, reason }) => ({ line, reason }));
}
