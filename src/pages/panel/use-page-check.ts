import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { checkPage, type PagePost } from '../../check/page/check-page.ts';
import { NoLeave } from '../../check/page/look.ts';
import type { State } from '../../messages.ts';
import { reasonOf } from '../../words/reason-of.ts';

export interface PageCheck {
  posts: PagePost[];
  /** `ready` before the first; `done` also after a stop. */
  state: 'ready' | 'reading' | 'done';
  /** How many posts the page shows. */
  all: number;
  problem: string;
  start(): Promise<void>;
  stop(): void;
}

/** The tab beside the panel; a panel in a window of its own knows only the one that it was opened from. */
async function tabToCheck(chosenTab: number | null): Promise<number> {
  const own = await browser.tabs.getCurrent();
  const [inFront] = own ? [] : await browser.tabs.query({ active: true, currentWindow: true });
  const id = inFront?.id ?? chosenTab;
  if (id === null) throw new NoLeave('no tab');
  return id;
}

/** Checks the posts of the page beside the panel. */
export function usePageCheck(
  { role, account }: Pick<State, 'role' | 'account'>,
  chosenTab: number | null,
): PageCheck {
  const [posts, setPosts] = useState<PagePost[]>([]);
  const [state, setState] = useState<PageCheck['state']>('ready');
  const [all, setAll] = useState(0);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start() {
    running.current?.abort();
    const leaving = new AbortController();
    running.current = leaving;
    const { signal } = leaving;
    setPosts([]);
    setAll(0);
    setProblem('');
    setState('reading');
    const onPost = (post: PagePost, count: number) => {
      if (signal.aborted) return;
      setAll(count);
      setPosts((before) => [...before, post]);
    };
    try {
      const count = await checkPage(await tabToCheck(chosenTab), { role, account, signal, onPost });
      setAll(count);
      if (count === 0) setProblem(i18n.t('panel.page.none'));
    } catch (error) {
      if (signal.aborted) return;
      setProblem(
        error instanceof NoLeave
          ? i18n.t('panel.page.noLeave')
          : i18n.t('panel.page.failed', { why: reasonOf(error) }),
      );
    }
    setState('done');
  }
  const stop = () => {
    running.current?.abort();
    setState('done');
  };
  return { posts, state, all, problem, start, stop };
}
