import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of a processor's time in a second, as Linux counts them for every program. */
const TICKS = 100;

interface Process {
  id: number;
  parent: number;
  ticks: number;
}

function all(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The program's name stands in brackets and may hold anything.
        const fields = stat
          .slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number);
        return [{ id: Number(name), parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }];
      } catch {
        return [];
      }
    });
}

function family(root: number): Process[] {
  const processes = all();
  const members = processes.filter(({ id }) => id === root);
  for (const member of members)
    members.push(...processes.filter(({ id, parent }) => parent === member.id && id !== root));
  return members;
}

function residentKilobytes(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Milliseconds of processor time that a browser and its children have used so far. Linux only, else NaN. */
export function processorTime(root: number | undefined): number {
  if (root === undefined || process.platform !== 'linux') return Number.NaN;
  return family(root).reduce((sum, { ticks }) => sum + (ticks * 1000) / TICKS, 0);
}

/** Megabytes that a browser and its children hold now, shared memory counted once. Linux only, else NaN. */
export function memory(root: number | undefined): number {
  if (root === undefined || process.platform !== 'linux') return Number.NaN;
  return family(root).reduce((sum, { id }) => sum + residentKilobytes(id) / 1000, 0);
}
