import { send } from '../send.ts';
import type { Warning } from '../verdict/explain.ts';
import { ENOUGH } from '../verdict/leisure.ts';
import type { Draft } from '../verdict/verdict.ts';

/** How often the background is asked at the most, in ms: the tip comes once a day, and teaching hours begin slowly. */
const AGAIN_AFTER = 300_000;
/** A draft is the same while it begins with the same characters. */
const BEGINNING = 10;

/** The tip about leisure in teaching hours. */
export interface LeisureTips {
  /** The tip for a draft about which nothing else is to be said; it stays with the draft that it came to. */
  tipOn(composer: HTMLElement, draft: Draft): Promise<Warning | null>;
}

export function createLeisureTips(): LeisureTips {
  let told: { composer: HTMLElement; beginning: string; tip: Warning } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    async tipOn(composer, { text, context }) {
      if (told?.composer === composer && text.startsWith(told.beginning)) return told.tip;
      if (text.trim().length < ENOUGH || performance.now() - askedAt < AGAIN_AFTER) return null;
      askedAt = performance.now();
      const tip = await send({ type: 'leisure', text, context });
      if (tip) told = { composer, beginning: text.slice(0, BEGINNING), tip };
      return tip;
    },
  };
}
