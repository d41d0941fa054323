import { namesIn } from '../../../src/check/names.ts';
import { type CheckedPost, type Report, reportOn } from '../../../src/check/report.ts';
import { Context } from '../../../src/policy/context.ts';
import { explain } from '../../../src/verdict/explain.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { pack } from '../verdict/situations.ts';

const context = Context.parse({});

/** A post as it comes out of a check with the rules. */
export function checked(id: string, text: string, more: Partial<CheckedPost> = {}): CheckedPost {
  const draft = { text, context };
  const warning = explain(pack.pack, judgeDraft(pack, draft, null));
  return { id, ...draft, warning, names: namesIn(pack, draft), ...more };
}

export const reportOf = (...posts: CheckedPost[]): Report => reportOn(pack.pack, '2026-11-25', posts);
