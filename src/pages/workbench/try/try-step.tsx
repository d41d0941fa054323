import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownFile } from '../../../packs/own-file.ts';
import { trainedModel } from '../../../packs/trained-model.ts';
import { reasonOf } from '../../../words/reason-of.ts';
import type { Editing } from '../../../workbench/editing.ts';
import { Corpus, readPosts, type TrialPost } from '../../../workbench/posts.ts';
import type { PackIssue, Place } from '../../../workbench/problems.ts';
import { type Trial, tryOut } from '../../../workbench/trial.ts';
import { Problem } from '../../problem.tsx';
import { ProblemList } from '../problem-list.tsx';
import { OwnPosts } from './own-posts.tsx';
import { Results } from './results.tsx';

let corpus: Promise<TrialPost[]> | undefined;
/** Read once: a post that was judged before is known by being the same object. */
function bundledPosts(): Promise<TrialPost[]> {
  corpus ??= ownFile('/corpus.json')
    .then(async (file) => Corpus.parse(await file.json()))
    .catch((error: unknown) => {
      corpus = undefined;
      throw error;
    });
  return corpus;
}

/** Step 2: what the changed rules would do to posts. */
export const TryStep = ({
  editing: { opened, pack, from },
  problems,
  trial,
  onTrial,
  onPlace,
}: {
  editing: Editing;
  problems: readonly PackIssue[];
  /** Of the pack as it is now. */
  trial: Trial | undefined;
  onTrial: (trial: Trial) => void;
  onPlace: (place: Place) => void;
}) => {
  const [own, setOwn] = useState('');
  const [failure, setFailure] = useState('');
  const [share, setShare] = useState<number>();
  const run = useRef<AbortController>(null);
  const ownPosts = useMemo(() => readPosts(own), [own]);

  const start = async () => {
    const running = new AbortController();
    const { signal } = running;
    run.current = running;
    setFailure('');
    setShare(0);
    try {
      const [posts, trained] = await Promise.all([bundledPosts(), trainedModel()]);
      onTrial(
        await tryOut({ opened, pack, corpus: posts, own: ownPosts.posts }, trained, {
          signal,
          onProgress: setShare,
        }),
      );
    } catch (error) {
      if (!signal.aborted) setFailure(i18n.t('workbench.try.failed', { why: reasonOf(error) }));
    }
    setShare(undefined);
  };

  return (
    <>
      <section aria-labelledby="try">
        <h2 id="try">{i18n.t('workbench.try.title')}</h2>
        <p>{i18n.t('workbench.try.lead', { from })}</p>
        <OwnPosts text={own} read={ownPosts} onText={setOwn} />
        <ProblemList problems={problems} onPlace={onPlace} />
        <Problem text={failure} />
        <div class="row">
          <button
            type="button"
            class="primary"
            disabled={problems.length > 0 || share !== undefined}
            onClick={start}
          >
            {trial ? i18n.t('workbench.try.again') : i18n.t('workbench.try.start')}
          </button>
          {share !== undefined && (
            <>
              <progress value={share} aria-label={i18n.t('workbench.try.progress')} />
              <button type="button" onClick={() => run.current?.abort()}>
                {i18n.t('workbench.try.stop')}
              </button>
            </>
          )}
        </div>
      </section>
      {trial && <Results trial={trial} onPlace={onPlace} />}
    </>
  );
};
