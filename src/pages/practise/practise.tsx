import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Guidance } from '../../check/guidance.tsx';
import type { Surface } from '../../policy/context.ts';
import { send } from '../../send.ts';
import { MAX_TEXT } from '../../text/limit.ts';
import { type Choice as Answer, ask } from '../../warning/dialog.tsx';
import { Sign } from '../../warning/icons.tsx';
import { reasonOf } from '../../words/reason-of.ts';
import { Choice } from '../choice.tsx';
import { surfaceWords } from '../choices.ts';
import { Problem } from '../problem.tsx';
import { useExtensionState } from '../use-state.ts';
import { Course } from './course/course.tsx';
import { EXAMPLES, type Example } from './examples.ts';
import { Face, Feed, type Posted } from './feed.tsx';
import { useHint } from './use-hint.ts';

const never = new AbortController().signal;

/** A make-believe site, to try posts on safely; nothing here is posted or counted. */
export const Practise = () => {
  const { state, problem } = useExtensionState();
  const [text, setText] = useState('');
  const [surface, setSurface] = useState<Surface>('post');
  const [posts, setPosts] = useState<Posted[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [inCourse, setInCourse] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const { role = 'trainee', account = 'personal' } = state ?? {};
  const check = useCallback(
    () => send({ type: 'check', text, context: { site: 'other', surface, account, role } }),
    [text, surface, account, role],
  );
  useHint(field, text, check, busy || inCourse);

  const letOut = (remark: string) => {
    setPosts((before) => [{ id: before.length, text, remark }, ...before]);
    setText('');
    field.current?.focus();
  };
  const decide = async (): Promise<Answer | 'clear'> => {
    const { verdict, warning } = await check();
    if (!warning || verdict.decision === 'tip') return 'clear';
    return ask({ warning, text, signal: never, onReportWrong: () => {} });
  };
  const post = async (event: Event) => {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    setBusy(true);
    setFailure('');
    try {
      const answer = await decide();
      if (answer === 'clear') letOut(i18n.t('practise.wentOut'));
      else if (answer === 'post') letOut(i18n.t('practise.postedAnyway'));
      else field.current?.focus();
    } catch (error) {
      setFailure(i18n.t('practise.failed', { why: reasonOf(error) }));
    }
    setBusy(false);
  };
  const tryOut = (example: Example) => {
    setText(i18n.t(`practise.examples.${example.id}.text`));
    setSurface(example.surface);
    field.current?.focus();
  };

  return (
    <main>
      <header>
        <p class="brand">
          <Sign size={22} />
          {i18n.t('brand')}
        </p>
        <h1>{i18n.t('practise.title')}</h1>
        <p class="soft">{i18n.t('practise.lead')}</p>
        <nav aria-label={i18n.t('practise.ways')}>
          <button type="button" aria-pressed={!inCourse} onClick={() => setInCourse(false)}>
            {i18n.t('practise.tryPosts')}
          </button>
          <button type="button" aria-pressed={inCourse} onClick={() => setInCourse(true)}>
            {i18n.t('practise.course')}
          </button>
        </nav>
      </header>
      <Problem text={failure || problem} />
      {inCourse && state ? <Course pack={state.pack} /> : null}
      <section aria-labelledby="examples" hidden={inCourse}>
        <h2 id="examples" class="small soft">
          {i18n.t('practise.tryOne')}
        </h2>
        <ul class="chips">
          {EXAMPLES.map((example) => (
            <li key={example.id}>
              <button type="button" onClick={() => tryOut(example)}>
                {i18n.t(`practise.examples.${example.id}.label`)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <form class="composer" onSubmit={post} hidden={inCourse}>
        <Face />
        <textarea
          ref={field}
          rows={5}
          maxLength={MAX_TEXT}
          aria-label={i18n.t('practise.yourPost')}
          placeholder={i18n.t('practise.placeholder')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="row">
          <Choice
            label={i18n.t('practise.kind')}
            words={surfaceWords()}
            value={surface}
            onChange={setSurface}
          />
          <button type="submit" class="primary" disabled={busy || text.trim() === ''}>
            {i18n.t('practise.post')}
          </button>
        </div>
      </form>
      {!inCourse && <Feed posts={posts} />}
      {state && <Guidance links={state.pack.guidance} />}
    </main>
  );
};
