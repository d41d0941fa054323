import { z } from 'zod';
import { type CompiledPack, compilePack, PackProblem } from '../verdict/compile.ts';
import { Pack } from './pack.ts';

/** Largest pack that is read, in characters of JSON. */
export const MAX_PACK = 2_000_000;

/** `problem` is one clear sentence; `others` are further ones, for whoever writes the rules. */
export type Loaded =
  | { ok: true; pack: Pack; compiled: CompiledPack }
  | { ok: false; problem: string; others: readonly string[] };

const refuse = (problem: string, ...others: string[]): Loaded => ({ ok: false, problem, others });

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at);
}

/** What a schema cannot see: names that point nowhere, ids used twice, phrases that do not compile. */
function crossCheck(pack: Pack): Loaded {
  const problems: string[] = [];
  const kinds = {
    rule: pack.rules,
    clause: pack.clauses,
    'word list': pack.lists,
    site: pack.sites,
    moment: pack.moments,
  };
  for (const [kind, things] of Object.entries(kinds)) {
    const twice = repeated(things.map(({ id }) => id));
    if (twice) problems.push(`There are two things called “${twice}” (${kind}).`);
  }
  const clauses = new Set(pack.clauses.map(({ id }) => id));
  const serving = { Rule: pack.rules, Moment: pack.moments };
  for (const [kind, things] of Object.entries(serving))
    for (const { id, clauses: served } of things) {
      const missing = served.find((clause) => !clauses.has(clause));
      if (missing) problems.push(`${kind} “${id}” names the clause “${missing}”, which is not in the pack.`);
    }
  let compiled: CompiledPack | undefined;
  try {
    compiled = compilePack(pack);
  } catch (error) {
    if (!(error instanceof PackProblem)) throw error;
    problems.push(...error.problems);
  }
  const [problem, ...others] = problems;
  return compiled && problem === undefined
    ? { ok: true, pack, compiled }
    : refuse(problem ?? 'The pack cannot be made ready.', ...others);
}

/** Checks a pack that has been parsed already. */
export function checkPack(value: unknown): Loaded {
  const parsed = Pack.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue ? z.core.toDotPath(issue.path) : '';
    return refuse(
      `The pack does not fit its format at “${place || 'the top'}”: ${issue?.message ?? 'unknown'}.`,
    );
  }
  return crossCheck(parsed.data);
}

/** Reads a pack from JSON text; a problem is one clear sentence. */
export function loadPack(json: string): Loaded {
  if (json.length > MAX_PACK) {
    return refuse(`The pack has ${json.length} characters; at most ${MAX_PACK} are read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse('The pack is not valid JSON.');
  }
  return checkPack(value);
}
