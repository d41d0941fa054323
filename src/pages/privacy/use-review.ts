import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { localTime } from '../../check/archive/check-archive.ts';
import type { CountRow } from '../../counts/event.ts';
import { packInForce } from '../../packs/in-force.ts';
import { linksFor, type PrivacyLink, termOf } from './term.ts';

const KEY = 'privacy-review';
const Kept = z.object({
  on: z.boolean().catch(true),
  /** The first day of the term in which the person last did it. */
  doneIn: z.string().catch(''),
});
type Kept = z.infer<typeof Kept>;

export interface Review {
  on: boolean;
  /** Name of the term in which it has still to be done. */
  due: string | undefined;
  links: PrivacyLink[];
  done(): void;
  turn(on: boolean): void;
}

/** Whether it is time to review who can see what; undefined until that is known. */
export function useReview(counts: readonly CountRow[]): Review | undefined {
  const [known, setKnown] = useState<{
    kept: Kept;
    term?: { name: string; start: string };
    links: PrivacyLink[];
  }>();
  const used = counts.map(({ site }) => site).join(' ');

  useEffect(() => {
    let current = true;
    Promise.all([packInForce(), browser.storage.local.get(KEY)]).then(
      ([{ pack }, { [KEY]: stored }]) => {
        const term = termOf(pack.organisation.terms, localTime(Date.now()).slice(0, 10));
        const kept = Kept.parse(stored && typeof stored === 'object' ? stored : {});
        const links = linksFor(pack.sites, new Set(used.split(' ')));
        if (current) setKnown({ kept, links, ...(term ? { term } : {}) });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [used]);

  if (!known) return undefined;
  const { kept, term, links } = known;
  const keep = (change: Partial<Kept>) => {
    const next = { ...kept, ...change };
    setKnown({ ...known, kept: next });
    browser.storage.local.set({ [KEY]: next });
  };
  return {
    on: kept.on,
    due: kept.on && term && kept.doneIn !== term.start ? term.name : undefined,
    links,
    done: () => keep({ doneIn: term?.start ?? '' }),
    turn: (on) => keep({ on }),
  };
}
