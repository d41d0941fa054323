const WEEK_MS = 7 * 86_400_000;

export const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** ISO 8601 week of a local date, e.g. `2026-W48`. */
export function isoWeek(date: Date): string {
  const day = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  const week = Math.ceil(((day.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** From Monday to Monday, midnight in UTC, so that nothing tells of the device's time zone. */
export function boundsOf(week: string): { start: Date; end: Date } {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const day = new Date(Date.UTC(year, 0, 4 + (number - 1) * 7));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return { start: day, end: new Date(day.getTime() + WEEK_MS) };
}
