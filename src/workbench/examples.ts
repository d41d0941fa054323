import { Context } from '../policy/context.ts';
import type { Pack } from '../policy/pack.ts';
import { pictureOf } from '../policy/picture-sketch.ts';
import type { Example, Rule } from '../policy/rule.ts';
import type { Trained } from '../text/model/score.ts';
import { type CompiledPack, compilePack } from '../verdict/compile.ts';
import { judgeDraft } from '../verdict/judge.ts';
import type { Draft, Finding } from '../verdict/verdict.ts';

export const EXAMPLE_KINDS = ['warn', 'clear'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

export interface ExampleVerdict {
  rule: string;
  kind: ExampleKind;
  example: Example;
  /** What this rule does with it. */
  does: Finding['mode'] | 'count' | 'nothing';
  /** Which signals met; empty where the rule is quiet. */
  reason: string;
  /** Whether it is as the example asks; a rule that is off is never wrong about what must warn. */
  right: boolean;
}

export const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text);

function draftOf(example: Example): Draft | null {
  const { text, pictures = [], ...context } = typeof example === 'string' ? { text: example } : example;
  const parsed = Context.safeParse(context);
  return parsed.success ? { text, pictures: pictures.map(pictureOf), context: parsed.data } : null;
}

function doneBy(
  rule: Rule,
  compiled: CompiledPack,
  draft: Draft,
  trained: Trained | null,
): Pick<ExampleVerdict, 'does' | 'reason'> {
  const { findings, counted } = judgeDraft(compiled, draft, trained);
  const finding = findings.find((one) => one.rule === rule.id);
  if (finding) return { does: finding.mode, reason: finding.reason };
  return { does: counted.some((one) => one.rule === rule.id) ? 'count' : 'nothing', reason: '' };
}

/** What a rule does with one of its examples. */
export function exampleVerdict(
  { rule, kind, example }: Pick<ExampleVerdict, 'kind' | 'example'> & { rule: Rule },
  compiled: CompiledPack,
  trained: Trained | null,
): ExampleVerdict {
  const draft = draftOf(example);
  const done = draft ? doneBy(rule, compiled, draft, trained) : { does: 'nothing' as const, reason: '' };
  const wanted = kind === 'clear' || rule.mode === 'off' ? 'nothing' : rule.mode;
  return { rule: rule.id, kind, example, ...done, right: draft !== null && done.does === wanted };
}

export const examplesOf = (rule: Rule): { rule: Rule; kind: ExampleKind; example: Example }[] =>
  EXAMPLE_KINDS.flatMap((kind) => rule.examples[kind].map((example) => ({ rule, kind, example })));

/** The verdicts on all examples of one rule, which must be sound. */
export function verdictsOf(rule: Rule, pack: Pack, trained: Trained | null): ExampleVerdict[] {
  const compiled = compilePack({ ...pack, rules: [rule] });
  return examplesOf(rule).map((one) => exampleVerdict(one, compiled, trained));
}
