import type { Judged } from '../messages.ts';
import type { Draft } from '../verdict/verdict.ts';

/** How many verdicts are remembered on a page. */
const REMEMBERED = 30;

/** Verdicts by content, so that a press of Post finds its answer ready. */
export interface Verdicts {
  /** The verdict on a draft, when it is there already. */
  ready(draft: Draft): Judged | undefined;
  /** Asks for a verdict; the same content is asked about once at a time. Rejects when nobody answers. */
  ask(draft: Draft): Promise<Judged>;
}

/** What a verdict and a pass are bound to: the text itself and where it goes, but not the minute. */
export const contentOf = ({ text, context }: Draft): string =>
  [context.site, context.surface, context.account, context.role, text].join('\n');

export function createVerdicts(judge: (draft: Draft) => Promise<Judged>): Verdicts {
  const known = new Map<string, Judged>();
  const asked = new Map<string, Promise<Judged>>();

  const remember = (content: string, judged: Judged) => {
    known.set(content, judged);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return judged;
  };

  return {
    ready: (draft) => known.get(contentOf(draft)),
    ask(draft) {
      const content = contentOf(draft);
      const ready = known.get(content);
      if (ready) return Promise.resolve(ready);
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
