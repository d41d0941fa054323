import type { Severity } from '../policy/category.ts';
import { words } from '../warning/words.ts';

/** What a report calls things, on the screen as in a file. */
export const SEVERITY_WORDS: Record<Severity, string> = words.severity;

export const DECISION_WORDS = {
  open: 'Not decided',
  confirm: 'Confirmed',
  dismiss: 'Dismissed',
} as const;
