import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { judge } from '../../check/judge.ts';
import type { Judged } from '../../messages.ts';
import type { Draft } from '../../verdict/verdict.ts';
import { reasonOf } from '../../words/reason-of.ts';

/** How long a pause in writing is, in ms. */
const PAUSE = 250;

export interface Verdict {
  /** The last answer; null when there is nothing to judge. */
  judged: Judged | null;
  /** A newer one is on its way. */
  busy: boolean;
  problem: string;
}

/** What the policy says of a draft, a moment after one of its parts was exchanged for another. */
export function useVerdict({ text, context, pictures }: Required<Draft>): Verdict {
  const [verdict, setVerdict] = useState<Verdict>({ judged: null, busy: false, problem: '' });
  useEffect(() => {
    if (text.trim() === '' && pictures.length === 0) {
      setVerdict({ judged: null, busy: false, problem: '' });
      return;
    }
    const leaving = new AbortController();
    const { signal } = leaving;
    setVerdict((before) => ({ ...before, busy: true, problem: '' }));
    const timer = setTimeout(() => {
      judge({ text, context, pictures }, signal, (judged) =>
        setVerdict({ judged, busy: !judged.whole, problem: '' }),
      ).then(
        (judged) => setVerdict({ judged, busy: false, problem: '' }),
        (error: unknown) => {
          if (signal.aborted) return;
          const problem = i18n.t('panel.post.failed', { why: reasonOf(error) });
          setVerdict({ judged: null, busy: false, problem });
        },
      );
    }, PAUSE);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    return () => leaving.abort();
  }, [text, context, pictures]);
  return verdict;
}
