import { i18n } from '#i18n';
import type { Context } from '../../policy/context.ts';
import { Choice } from '../choice.tsx';
import { accountWords, roleWords, surfaceWords } from '../choices.ts';

interface Props {
  context: Context;
  sites: readonly { id: string; name: string }[];
  onChange: (context: Context) => void;
}

/** Where, as whom and when: some rules differ by it. */
export const ContextForm = ({ context, sites, onChange }: Props) => {
  const siteWords: Record<string, string> = {
    other: i18n.t('panel.post.otherSite'),
    ...Object.fromEntries(sites.map(({ id, name }) => [id, name])),
  };
  const { time, ...timeless } = context;
  const told = [siteWords[context.site], surfaceWords()[context.surface], accountWords()[context.account]];
  return (
    <details class="context">
      <summary>
        {i18n.t('panel.post.context')}
        <span class="soft small">{told.filter(Boolean).join(', ')}</span>
      </summary>
      <div class="fields">
        <Choice
          label={i18n.t('panel.post.site')}
          words={siteWords}
          value={context.site}
          onChange={(site) => onChange({ ...context, site })}
        />
        <Choice
          label={i18n.t('panel.post.kind')}
          words={surfaceWords()}
          value={context.surface}
          onChange={(surface) => onChange({ ...context, surface })}
        />
        <Choice
          label={i18n.t('panel.post.account')}
          words={accountWords()}
          value={context.account}
          onChange={(account) => onChange({ ...context, account })}
        />
        <Choice
          label={i18n.t('panel.post.role')}
          words={roleWords()}
          value={context.role}
          onChange={(role) => onChange({ ...context, role })}
        />
        <label class="choice">
          <span>{i18n.t('panel.post.when')}</span>
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
