const MINUTE = 60_000;
/** Between two checks. */
const PERIOD = 360 * MINUTE;
const FIRST_RETRY = 5 * MINUTE;
/** Of the wait, so that not all devices ask at once. */
const JITTER = 0.2;

/** Milliseconds until the next check, by how many failed in a row; `chance` is from 0 to 1. */
export function untilNextCheck(failures: number, chance: number): number {
  const wait = failures === 0 ? PERIOD : Math.min(PERIOD, FIRST_RETRY * 2 ** (failures - 1));
  return Math.round(wait * (1 - JITTER / 2 + JITTER * chance));
}
