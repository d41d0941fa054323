import type { Context } from '../../policy/context.ts';
import { Choice } from '../choice.tsx';
import { ACCOUNT_WORDS, ROLE_WORDS, SURFACE_WORDS } from '../words.ts';
import { panelWords } from './words.ts';

interface Props {
  context: Context;
  sites: readonly { id: string; name: string }[];
  onChange: (context: Context) => void;
}

const say = panelWords.post;

/** Where, as whom and when: some rules differ by it. */
export const ContextForm = ({ context, sites, onChange }: Props) => {
  const siteWords: Record<string, string> = {
    other: say.otherSite,
    ...Object.fromEntries(sites.map(({ id, name }) => [id, name])),
  };
  const { time, ...timeless } = context;
  const told = [siteWords[context.site], SURFACE_WORDS[context.surface], ACCOUNT_WORDS[context.account]];
  return (
    <details class="context">
      <summary>
        {say.context}
        <span class="soft small">{told.filter(Boolean).join(', ')}</span>
      </summary>
      <div class="fields">
        <Choice
          label={say.site}
          words={siteWords}
          value={context.site}
          onChange={(site) => onChange({ ...context, site })}
        />
        <Choice
          label={say.kind}
          words={SURFACE_WORDS}
          value={context.surface}
          onChange={(surface) => onChange({ ...context, surface })}
        />
        <Choice
          label={say.account}
          words={ACCOUNT_WORDS}
          value={context.account}
          onChange={(account) => onChange({ ...context, account })}
        />
        <Choice
          label={say.role}
          words={ROLE_WORDS}
          value={context.role}
          onChange={(role) => onChange({ ...context, role })}
        />
        <label class="choice">
          <span>{say.when}</span>
          <input
            type="datetime-local"
            value={time ?? ''}
            onInput={({ currentTarget: { value } }) =>
              onChange(value === '' ? timeless : { ...timeless, time: value })
            }
          />
        </label>
      </div>
    </details>
  );
};
