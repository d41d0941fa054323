import type { Judged } from '../messages.ts';
import { type Draft, interrupts } from '../verdict/verdict.ts';

/** How many verdicts are remembered on a page. */
const REMEMBERED = 30;

/** Verdicts by content, so that a press of Post finds its answer ready. */
export interface Verdicts {
  /** The verdict on a draft, when it is there already; one that not all have a part in yet serves to hold, not to let go. */
  ready(draft: Draft): Judged | undefined;
  /** Asks for a verdict; the same content is asked about once at a time. Rejects when nobody answers. */
  ask(draft: Draft): Promise<Judged>;
}

/** How long a verdict is good for, in ms: rules and teaching hours change under an open page. */
const GOOD_FOR = 300_000;

/** Pages trim and tidy a text when they send it; that makes it no other post. */
const tidied = (text: string): string =>
  text
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What a verdict and a pass are bound to: the text and where it goes, but not the minute. */
export const contentOf = ({ text, context, pictures = [] }: Draft): string =>
  [
    ...[context.site, context.surface, context.account, context.role, context.partner],
    ...pictures.map(({ words: _, faces, ...seen }) => JSON.stringify({ faces: faces.length, ...seen })),
    tidied(text),
  ].join('\n');

export function createVerdicts(judge: (draft: Draft) => Promise<Judged>): Verdicts {
  const known = new Map<string, { judged: Judged; at: number }>();
  const asked = new Map<string, Promise<Judged>>();

  const remember = (content: string, judged: Judged) => {
    known.set(content, { judged, at: performance.now() });
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return judged;
  };

  const latestOn = (content: string): Judged | undefined => {
    const verdict = known.get(content);
    return verdict && performance.now() - verdict.at < GOOD_FOR ? verdict.judged : undefined;
  };

  return {
    ready(draft) {
      const judged = latestOn(contentOf(draft));
      return judged && (judged.whole || interrupts(judged.verdict)) ? judged : undefined;
    },
    ask(draft) {
      const content = contentOf(draft);
      const latest = latestOn(content);
      if (latest?.whole) return Promise.resolve(latest);
      const running = asked.get(content);
      if (running) return running;
      const answer = judge(draft)
        .then((judged) => remember(content, judged))
        .finally(() => asked.delete(content));
      asked.set(content, answer);
      return answer;
    },
  };
}
