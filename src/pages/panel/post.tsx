import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Assembled, assemble } from '../../check/assemble.ts';
import type { CheckedPost } from '../../check/report.ts';
import type { State } from '../../messages.ts';
import { Context } from '../../policy/context.ts';
import { send } from '../../send.ts';
import { MAX_TEXT } from '../../text/limit.ts';
import { reasonOf } from '../../words/reason-of.ts';
import { Problem } from '../problem.tsx';
import { checkedPost, sourceOf } from './checked-post.ts';
import { ContextForm } from './context-form.tsx';
import { PictureList } from './picture-list.tsx';
import { usePictures } from './use-pictures.ts';
import { useVerdict } from './use-verdict.ts';
import { VerdictView } from './verdict.tsx';

/** What a check begins with: nothing, or what was chosen on a page. */
export interface Beginning {
  text?: string;
  picture?: File;
  /** Of the page. */
  url?: string;
}

interface Props {
  state: State;
  beginning: Beginning;
  /** Not the first one: the focus comes here. */
  isNext: boolean;
  onAdd: (post: CheckedPost) => void;
  /** Gets what may be said of the post in a report of a concern. */
  onConcern: (about: string) => void;
  onAnew: () => void;
}

/** One post: written or pasted, with pictures, or a screenshot of it. */
export const PostView = ({ state, beginning, isNext, onAdd, onConcern, onAnew }: Props) => {
  const { role, account } = state;
  const [typed, setTyped] = useState(beginning.text ?? '');
  const [context, setContext] = useState<Context>(() => Context.parse({ role, account }));
  /** What went into the report last, so that it goes there once. */
  const [added, setAdded] = useState<Assembled | null>(null);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const pictures = usePictures();
  const assembled = useMemo(() => assemble(typed, pictures.looked), [typed, pictures.looked]);
  const verdict = useVerdict({ text: assembled.text, context, pictures: assembled.pictures });
  const warning = verdict.judged?.warning;
  const findings = warning?.findings ?? [];
  const source = sourceOf(state.sites, context.site, beginning.url);
  const nothing = assembled.text.trim() === '' && assembled.pictures.length === 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beginning is a new view
  useEffect(() => {
    if (isNext) field.current?.focus();
    const { picture, url } = beginning;
    if (picture) pictures.add([picture], true);
    if (url)
      send({ type: 'site', url }).then(
        ({ site }) => setContext((before) => ({ ...before, site })),
        () => {},
      );
  }, []);

  const addFiles = (files: FileList | null | undefined) => {
    if (files && files.length > 0) pictures.add([...files], typed.trim() === '');
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    addFiles(event.clipboardData.files);
  };
  const onDrop = (event: DragEvent) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    addFiles(event.dataTransfer.files);
  };
  const add = async () => {
    if (!verdict.judged || added === assembled) return;
    setProblem('');
    try {
      const { text, pictures: evidence } = assembled;
      onAdd(
        await checkedPost({ text, context, pictures: evidence }, verdict.judged.warning, {
          ...(source ? { source } : {}),
          ...(beginning.url ? { link: beginning.url } : {}),
          ...(context.time ? { date: context.time } : {}),
        }),
      );
      setAdded(assembled);
    } catch (error) {
      setProblem(i18n.t('panel.post.failed', { why: reasonOf(error) }));
    }
  };

  return (
    <>
      <h1>{i18n.t('panel.post.title')}</h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere on it; a button does the same */}
      <div class="composer" onPaste={onPaste} onDrop={onDrop}>
        <textarea
          ref={field}
          rows={5}
          maxLength={MAX_TEXT}
          aria-label={i18n.t('panel.post.text')}
          placeholder={i18n.t('panel.post.placeholder')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <PictureList
          pictures={pictures}
          assembled={assembled}
          findings={findings}
          onRemove={(id) => {
            pictures.remove(id);
            field.current?.focus();
          }}
        />
        <p class="row">
          <label class="button file">
            {i18n.t('panel.post.addPictures')}
            <input
              type="file"
              accept="image/*,video/*"
              multiple
              onChange={({ currentTarget }) => {
                addFiles(currentTarget.files);
                currentTarget.value = '';
              }}
            />
          </label>
          <span class="soft small">{i18n.t('panel.post.orDrop')}</span>
        </p>
      </div>
      <ContextForm context={context} sites={state.sites} onChange={setContext} />
      <Problem text={problem || pictures.problem || verdict.problem} />
      <VerdictView verdict={verdict} text={assembled.text} />
      {!nothing && (
        <p class="row">
          <button type="button" class="primary" disabled={!verdict.judged || verdict.busy} onClick={add}>
            {i18n.t('panel.post.add')}
          </button>
          {warning && (
            <button
              type="button"
              onClick={() =>
                onConcern(
                  i18n.t('panel.concern.aboutPost', {
                    site: source ?? i18n.t('panel.post.otherSite'),
                    clauses: [...new Set(findings.map(({ clauseLabel }) => clauseLabel))].join('; '),
                    severity: i18n.t(`severity.${warning.severity}`),
                  }),
                )
              }
            >
              {i18n.t('panel.concern.title')}
            </button>
          )}
          <button type="button" onClick={onAnew}>
            {i18n.t('panel.post.startAnew')}
          </button>
          <span class="soft small" role="status">
            {added === assembled && i18n.t('panel.post.added')}
          </span>
        </p>
      )}
    </>
  );
};
