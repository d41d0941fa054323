import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoLeave, pictureOf } from '../../check/page/look.ts';
import { onPicked, type Picked } from '../../check/picked.ts';
import type { CheckedPost } from '../../check/report.ts';
import { Sign } from '../../warning/icons.tsx';
import { Problem } from '../problem.tsx';
import { useExtensionState } from '../use-state.ts';
import { ConcernView } from './concern.tsx';
import { PageView } from './page.tsx';
import { type Beginning, PostView } from './post.tsx';
import { ReportPage } from './report.tsx';

const VIEWS = ['post', 'page', 'report', 'concern'] as const;
type View = (typeof VIEWS)[number];

/** A file dropped beside the place for it would be opened instead of the panel. */
const notOpened = (event: DragEvent) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
};

/** Checking on purpose, beside a page. What is in it is gone when it is closed. */
export const Panel = () => {
  const { state, problem } = useExtensionState();
  const [view, setView] = useState<View>('post');
  const [posts, setPosts] = useState<CheckedPost[]>([]);
  const [check, setCheck] = useState<{ number: number; beginning: Beginning }>({ number: 0, beginning: {} });
  const [chosenTab, setChosenTab] = useState<number | null>(null);
  const [about, setAbout] = useState('');
  const [notTaken, setNotTaken] = useState('');

  const begin = useCallback(
    (beginning: Beginning) => setCheck(({ number }) => ({ number: number + 1, beginning })),
    [],
  );
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const take = async (picked: Picked) => {
      setNotTaken('');
      setView(picked.kind === 'page' ? 'page' : 'post');
      if (picked.kind === 'page') setChosenTab(picked.tabId);
      else if (picked.kind === 'text') begin({ text: picked.text, url: picked.url });
      else {
        const picture = await pictureOf(picked.tabId, picked.src).catch((error: unknown) => {
          if (!(error instanceof NoLeave)) console.warn('Forethought:', error);
          return null;
        });
        if (signal.aborted) return;
        if (picture) begin({ picture, url: picked.url });
        else setNotTaken(i18n.t('panel.notTaken'));
      }
    };
    onPicked(take, signal);
    return () => leaving.abort();
  }, [begin]);

  const add = (more: readonly CheckedPost[]) => setPosts((before) => [...before, ...more]);
  const concern = (what: string) => {
    setAbout(what);
    setView('concern');
  };
  return (
    <main onDragOver={notOpened} onDrop={notOpened}>
      <header class="bar">
        <p class="brand">
          <Sign size={22} />
          {i18n.t('brand')}
        </p>
        <nav aria-label={i18n.t('panel.viewsLabel')}>
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={view === name ? 'page' : undefined}
              onClick={() => {
                setView(name);
                window.scrollTo(0, 0);
              }}
            >
              {name === 'report' && posts.length > 0
                ? i18n.t('panel.reportCount', { count: posts.length })
                : i18n.t(`panel.views.${name}`)}
            </button>
          ))}
        </nav>
      </header>
      <Problem text={notTaken || problem} />
      {state && (
        <>
          <div class="view" hidden={view !== 'post'}>
            <PostView
              key={check.number}
              state={state}
              beginning={check.beginning}
              isNext={check.number > 0}
              onAdd={(post) => add([post])}
              onConcern={concern}
              onAnew={() => begin({})}
            />
          </div>
          <div class="view" hidden={view !== 'page'}>
            <PageView key={chosenTab} state={state} chosenTab={chosenTab} onAdd={add} />
          </div>
          <div class="view" hidden={view !== 'report'}>
            <ReportPage pack={state.pack} posts={posts} onPosts={setPosts} />
          </div>
          <div class="view" hidden={view !== 'concern'}>
            <ConcernView key={about} pack={state.pack} about={about} />
          </div>
        </>
      )}
      <p class="soft small device">{i18n.t('panel.onDevice')}</p>
    </main>
  );
};
