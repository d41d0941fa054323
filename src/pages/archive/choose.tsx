import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Placed } from '../../check/archive/folder.ts';
import { FORMATS } from '../../check/archive/known-formats.ts';
import { numberWords } from '../../words/format.ts';
import { dropped, filesOf } from './chosen.ts';
import type { Saved } from './saved.ts';

interface Props {
  saved: Saved | null;
  onChosen: (placed: readonly Placed[], pictures: boolean) => void;
  onForget: () => void;
}

/** How an archive is chosen, and what is known of the last one. */
export const Choose = ({ saved, onChosen, onForget }: Props) => {
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<boolean>();
  // An archive that is checked with its pictures goes on that way.
  const pictures = said ?? saved?.pictures ?? false;
  const chosen = (placed: readonly Placed[]) => onChosen(placed, pictures);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) dropped(event.dataTransfer).then(chosen);
  };
  const choose = (input: HTMLInputElement) => {
    chosen(filesOf(input.files));
    // So that the same archive can be chosen again.
    input.value = '';
  };
  return (
    <>
      {saved && <Before saved={saved} onForget={onForget} />}
      <section
        class={over ? 'drop over' : 'drop'}
        aria-label={i18n.t('archive.title')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{i18n.t('archive.drop')}</p>
        <div class="row">
          <label class="button file primary">
            {i18n.t('archive.chooseZip')}
            <input type="file" multiple onChange={({ currentTarget }) => choose(currentTarget)} />
          </label>
          <label class="button file">
            {i18n.t('archive.chooseFolder')}
            <input
              type="file"
              multiple
              // @ts-expect-error: browsers know it, Preact's types do not
              webkitdirectory
              onChange={({ currentTarget }) => choose(currentTarget)}
            />
          </label>
        </div>
        <p class="soft small">{i18n.t('archive.textOnly')}</p>
        <div>
          <label class="tick">
            <input
              type="checkbox"
              checked={pictures}
              aria-describedby="pictures-help"
              onChange={({ currentTarget }) => setSaid(currentTarget.checked)}
            />
            {i18n.t('archive.pictures')}
          </label>
          <p id="pictures-help" class="soft small">
            {i18n.t('archive.picturesHelp')}
          </p>
        </div>
      </section>
      <details class="card">
        <summary>{i18n.t('archive.how')}</summary>
        <p class="soft">{i18n.t('archive.howLead')}</p>
        <dl>
          {FORMATS.map(({ site, name }) => (
            <div key={site}>
              <dt>{name}</dt>
              <dd>{i18n.t(`archive.ask.${site}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
};

const Before = ({ saved, onForget }: Pick<Props, 'onForget'> & { saved: Saved }) => {
  const { name, done } = saved;
  const numbers = { name, count: numberWords(done), risky: numberWords(saved.risky.length) };
  const told = saved.finished
    ? i18n.t('archive.saved.all', done, numbers)
    : i18n.t('archive.saved.some', done, numbers);
  return (
    <section class="card" aria-labelledby="before">
      <h2 id="before">{i18n.t('archive.saved.title')}</h2>
      <p>{told}</p>
      <div class="row">
        <button type="button" onClick={onForget}>
          {i18n.t('archive.saved.forget')}
        </button>
      </div>
      <p class="soft small">{i18n.t('archive.saved.what')}</p>
    </section>
  );
};
