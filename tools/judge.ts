import { type CompiledPack, compilePack } from '../src/verdict/compile.ts';
import { judgeThoroughly } from '../src/verdict/judge.ts';
import type { Draft, Verdict } from '../src/verdict/verdict.ts';
import { openEncoder } from './read-encoder.ts';
import { readTrained } from './read-model.ts';
import { readRules } from './read-rules.ts';

/** Judges drafts as the extension does when all that can read a post has read it. */
export interface Judge {
  compiled: CompiledPack;
  judge(draft: Draft): Promise<Verdict>;
}

export async function openJudge(): Promise<Judge> {
  const compiled = compilePack(readRules());
  const trained = readTrained();
  const encoder = await openEncoder();
  return {
    compiled,
    judge: (draft) =>
      judgeThoroughly(compiled, draft, trained, ({ text, context }) => encoder.read(text, context)),
  };
}
