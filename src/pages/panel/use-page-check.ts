import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { checkPage, type PagePost } from '../../check/page/check-page.ts';
import { NoLeave } from '../../check/page/look.ts';
import type { State } from '../../messages.ts';
import { panelWords } from './words.ts';

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

const say = panelWords.page;

async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new NoLeave('no tab');
  return tab.id;
}

/** Checks the posts of a tab: of the one that was chosen, else of the one in front. */
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
      const count = await checkPage(chosenTab ?? (await tabInFront()), { role, account, signal, onPost });
      setAll(count);
      if (count === 0) setProblem(say.none);
    } catch (error) {
      if (signal.aborted) return;
      const why = error instanceof Error ? error.message : String(error);
      setProblem(error instanceof NoLeave ? say.noLeave : say.failed(why));
    }
    setState('done');
  }
  const stop = () => {
    running.current?.abort();
    setState('done');
  };
  return { posts, state, all, problem, start, stop };
}
