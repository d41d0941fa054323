import { useState } from 'preact/hooks';
import type { Placed } from '../../check/archive/folder.ts';
import { FORMATS } from '../../check/archive/known-formats.ts';
import { dropped, filesOf } from './chosen.ts';
import type { Saved } from './saved.ts';
import { archiveWords as words } from './words.ts';

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
        aria-label={words.title}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{words.drop}</p>
        <div class="row">
          <label class="button file primary">
            {words.chooseZip}
            <input type="file" multiple onChange={({ currentTarget }) => choose(currentTarget)} />
          </label>
          <label class="button file">
            {words.chooseFolder}
            <input
              type="file"
              multiple
              // @ts-expect-error: browsers know it, Preact's types do not
              webkitdirectory
              onChange={({ currentTarget }) => choose(currentTarget)}
            />
          </label>
        </div>
        <p class="soft small">{words.textOnly}</p>
        <div>
          <label class="tick">
            <input
              type="checkbox"
              checked={pictures}
              aria-describedby="pictures-help"
              onChange={({ currentTarget }) => setSaid(currentTarget.checked)}
            />
            {words.pictures}
          </label>
          <p id="pictures-help" class="soft small">
            {words.picturesHelp}
          </p>
        </div>
      </section>
      <details class="card">
        <summary>{words.how}</summary>
        <p class="soft">{words.howLead}</p>
        <dl>
          {FORMATS.map(({ site, name, ask }) => (
            <div key={site}>
              <dt>{name}</dt>
              <dd>{ask}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
};

const Before = ({ saved, onForget }: Pick<Props, 'onForget'> & { saved: Saved }) => (
  <section class="card" aria-labelledby="before">
    <h2 id="before">{words.savedTitle}</h2>
    <p>{(saved.finished ? words.savedDone : words.saved)(saved.name, saved.done, saved.risky.length)}</p>
    <div class="row">
      <button type="button" onClick={onForget}>
        {words.forget}
      </button>
    </div>
    <p class="soft small">{words.savedWhat}</p>
  </section>
);
