import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pack, WordList } from '../../../policy/pack.ts';
import { replaced } from '../../../workbench/editing.ts';
import { distinctLines } from '../../../workbench/lines.ts';
import { LinesField, TextField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';
import type { ChangeProps } from './change-step.tsx';
import { Picker } from './picker.tsx';

const lowered = (text: string): string[] => distinctLines(text.toLowerCase());

/** Word lists, that rules look at by their name. */
export const Lists = ({ editing: { pack }, edit, place, onPlace }: ChangeProps) => {
  const chosen = pack.lists.find(({ id }) => id === place.id);
  return (
    <Picker
      what="lists"
      things={pack.lists}
      chosen={chosen?.id ?? ''}
      textOf={({ id, title, words }) => `${id} ${title} ${words.join('\n')}`}
      row={({ title, words }) => (
        <>
          <span>{title}</span>
          <span class="soft small">{i18n.t('workbench.lists.entries', { count: words.length })}</span>
        </>
      )}
      onChoose={(id) => onPlace({ area: 'lists', id })}
    >
      {chosen ? (
        <ListForm
          key={chosen.id}
          list={chosen}
          pack={pack}
          edit={edit}
          onRule={(id) => onPlace({ area: 'rules', id })}
        />
      ) : (
        <p class="soft">{i18n.t('workbench.lists.choose')}</p>
      )}
    </Picker>
  );
};

const usersOf = ({ id }: WordList, { rules }: Pack) =>
  rules.filter(({ when, tipWhen, unless }) => {
    const conditions = JSON.stringify([when, tipWhen, unless]);
    return conditions.includes(`{${id}}`) || conditions.includes(`"${id}"`);
  });

const ListForm = ({
  list,
  pack,
  edit,
  onRule,
}: {
  list: WordList;
  pack: Pack;
  edit: Edit;
  onRule: (id: string) => void;
}) => {
  const users = useMemo(() => usersOf(list, pack), [list, pack]);
  const put = (field: string, part: Partial<WordList>) =>
    edit(`list ${list.id} ${field}`, (now) => ({
      ...now,
      lists: replaced(now.lists, list.id, { ...list, ...part }),
    }));
  return (
    <>
      <h2>{list.title || list.id}</h2>
      <p class="soft">
        {users.length === 0 ? i18n.t('workbench.lists.noUsers') : i18n.t('workbench.lists.users')}{' '}
        {users.map(({ id, title }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <button type="button" class="link" onClick={() => onRule(id)}>
              {title}
            </button>
          </span>
        ))}
      </p>
      <LinesField
        label={i18n.t('workbench.lists.words')}
        help={i18n.t('workbench.lists.wordsHelp')}
        rows={14}
        value={list.words}
        read={lowered}
        onInput={(words) => put('words', { words })}
      />
      <div class="fields">
        <TextField
          label={i18n.t('workbench.field.title')}
          value={list.title}
          onInput={(title) => put('title', { title })}
        />
        <TextField
          label={i18n.t('workbench.field.source')}
          value={list.source}
          onInput={(source) => put('source', { source })}
        />
      </div>
    </>
  );
};
