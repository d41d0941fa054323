import type { Surface } from '../../policy/context.ts';

/** Posts to try, after the scenarios of the policy; the people and schools are made up. */
export const EXAMPLES = [
  { id: 'reflection', surface: 'post' },
  { id: 'photo', surface: 'post' },
  { id: 'complaint', surface: 'post' },
  { id: 'message', surface: 'dm' },
  { id: 'question', surface: 'post' },
] as const satisfies readonly { id: string; surface: Surface }[];
export type Example = (typeof EXAMPLES)[number];
