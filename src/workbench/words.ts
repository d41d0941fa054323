import type { Category, Mode, Severity } from '../policy/category.ts';
import type { Frame } from '../policy/condition.ts';

/** What a rule does, shortly and with what that means. */
export const MODE_WORDS: Record<Mode, string> = {
  off: 'Off: does nothing',
  count: 'Count: silent, to try it out',
  tip: 'Tip: a small sign beside the post',
  warn: 'Warn: asks before the post goes out',
  stop: 'Stop: the post must be changed first',
};

export const MODE_SHORT: Record<Mode, string> = {
  off: 'Off',
  count: 'Count',
  tip: 'Tip',
  warn: 'Warn',
  stop: 'Stop',
};

export const SEVERITY_WORDS: Record<Severity, string> = {
  minor: 'Minor',
  moderate: 'Moderate',
  severe: 'Severe',
};

export const CATEGORY_WORDS: Record<Category, string> = {
  'pupil-contact': 'Contact with pupils',
  'pupil-information': 'Information about pupils',
  'offensive-discriminatory': 'Offensive or discriminatory',
  'illegal-harmful': 'Illegal or harmful',
  'trainee-confidential': 'Confidential about trainees',
  'placement-school-details': 'Details of a placement school',
  grievance: 'Grievance',
  'argument-trolling': 'Argument or trolling',
  'institutional-misuse': 'Misuse of accounts or equipment',
  'unprofessional-conduct': 'Unprofessional conduct',
  'teaching-hours': 'During teaching hours',
};

export const FRAME_WORDS: Record<Frame, string> = {
  negation: 'it is denied (“I would never …”)',
  quotation: 'it is quoted',
  advice: 'it is advice (“never write …”)',
  reporting: 'it is reported or condemned',
  question: 'it is asked',
  fiction: 'it is about a story',
};
