import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface Choosable {
  id: string;
}

/** Things to choose from, with a search, and the chosen one beside them; on a narrow screen one or the other. */
export const Picker = <T extends Choosable>({
  what,
  things,
  chosen,
  textOf,
  row,
  onChoose,
  more,
  children,
}: {
  what: 'rules' | 'lists' | 'sites';
  things: readonly T[];
  chosen: string;
  /** Everything that the search looks at. */
  textOf: (thing: T) => string;
  row: (thing: T) => ComponentChildren;
  onChoose: (id: string) => void;
  more?: ComponentChildren;
  children: ComponentChildren;
}) => {
  const id = useId();
  const [sought, setSought] = useState('');
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = things.filter((thing) => {
    const text = words.length > 0 ? textOf(thing).toLowerCase() : '';
    return words.every((word) => text.includes(word));
  });
  return (
    <div class={chosen ? 'picker chosen' : 'picker'}>
      <section class="choices" aria-label={i18n.t(`workbench.picker.${what}.all`)}>
        <div class="field">
          <label for={id}>{i18n.t(`workbench.picker.${what}.search`)}</label>
          <input
            id={id}
            type="search"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </div>
        <p class="soft small" role="status">
          {found.length === things.length
            ? i18n.t(`workbench.picker.${what}.count`, { count: things.length })
            : i18n.t('workbench.picker.some', { found: found.length, all: things.length })}
        </p>
        <ul class="plain">
          {found.map((thing) => (
            <li key={thing.id}>
              <button
                type="button"
                class="choice-row"
                aria-current={thing.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(thing.id)}
              >
                {row(thing)}
              </button>
            </li>
          ))}
        </ul>
        {more}
      </section>
      <section class="chosen-one" aria-label={i18n.t('workbench.picker.chosen')}>
        {chosen && (
          <button type="button" class="back" onClick={() => onChoose('')}>
            ← {i18n.t(`workbench.picker.${what}.all`)}
          </button>
        )}
        {children}
      </section>
    </div>
  );
};
