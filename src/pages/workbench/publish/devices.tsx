import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Account, Role } from '../../../policy/context.ts';
import type { Pack } from '../../../policy/pack.ts';
import { WEB_STORE } from '../../../workbench/devices/force-install.ts';
import { recipes } from '../../../workbench/devices/recipes.ts';
import type { Installation, ManagedValues, Recipe } from '../../../workbench/devices/setting.ts';
import { distinctLines } from '../../../workbench/lines.ts';
import { Choice } from '../../choice.tsx';
import { accountWords, roleWords } from '../../choices.ts';
import { CopyButton } from '../copy-text.tsx';
import { download } from '../download.ts';
import { LinesField, TextField } from '../fields.tsx';

const FIREFOX_ID = 'forethought@forethought.example';

const OPEN = 'open' as const;

interface Form extends Installation {
  link: string;
  role: Role | typeof OPEN;
  account: Account | typeof OPEN;
  hosts: string[];
  withDsl: boolean;
  lock: boolean;
}

function valuesOf(form: Form, { organisation: { dsl } }: Pack, link: string): ManagedValues {
  const { name, email, phone } = dsl;
  const channel = form.link.trim() || link;
  const asked = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
  return {
    ...(channel && { channel }),
    ...(form.role !== OPEN && { role: form.role }),
    ...(form.account !== OPEN && { account: form.account }),
    ...(form.withDsl && Object.keys(asked).length > 0 && { dsl: asked }),
    ...(form.hosts.length > 0 && { hosts: form.hosts }),
    ...(form.lock && { lock: true }),
  };
}

/** What to paste so that managed devices install the extension and follow the rules. */
export const Devices = ({ link, pack }: { link: string; pack: Pack }) => {
  const [form, setForm] = useState<Form>({
    link: '',
    role: OPEN,
    account: OPEN,
    hosts: [],
    withDsl: false,
    lock: false,
    chromiumId: import.meta.env.FIREFOX ? '' : browser.runtime.id,
    updateUrl: WEB_STORE,
    firefoxId: FIREFOX_ID,
    firefoxUrl: '',
  });
  const [shown, setShown] = useState('');
  const put = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }));
  const all = recipes({ ...form, values: valuesOf(form, pack, link) });
  const recipe = all.find(({ title }) => title === shown) ?? all[0];

  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{i18n.t('workbench.devices.title')}</h2>
      <p class="soft">{i18n.t('workbench.devices.lead')}</p>
      <TextField
        label={i18n.t('options.join.link')}
        help={link ? i18n.t('workbench.devices.linkAbove') : i18n.t('workbench.devices.linkBefore')}
        value={form.link}
        onInput={(text) => put({ link: text })}
      />
      <div class="fields">
        <Choice
          label={i18n.t('workbench.devices.people')}
          words={{ [OPEN]: i18n.t('workbench.devices.personSays'), ...roleWords() }}
          value={form.role}
          onChange={(role) => put({ role })}
        />
        <Choice
          label={i18n.t('workbench.devices.accounts')}
          words={{ [OPEN]: i18n.t('workbench.devices.personSays'), ...accountWords() }}
          value={form.account}
          onChange={(account) => put({ account })}
        />
      </div>
      <LinesField
        label={i18n.t('workbench.field.hosts')}
        help={i18n.t('workbench.devices.hostsHelp')}
        rows={2}
        value={form.hosts}
        read={distinctLines}
        onInput={(hosts) => put({ hosts })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={form.lock}
          onChange={({ currentTarget }) => put({ lock: currentTarget.checked })}
        />
        {i18n.t('workbench.devices.lock')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={form.withDsl}
          onChange={({ currentTarget }) => put({ withDsl: currentTarget.checked })}
        />
        {i18n.t('workbench.devices.dsl')}
      </label>
      <details>
        <summary>{i18n.t('workbench.devices.where')}</summary>
        <div class="form">
          <TextField
            label={i18n.t('workbench.devices.chromiumId')}
            help={i18n.t('workbench.devices.chromiumIdHelp')}
            value={form.chromiumId}
            onInput={(chromiumId) => put({ chromiumId })}
          />
          <TextField
            label={i18n.t('workbench.devices.updateUrl')}
            type="url"
            help={i18n.t('workbench.devices.updateUrlHelp')}
            value={form.updateUrl}
            onInput={(updateUrl) => put({ updateUrl })}
          />
          <TextField
            label={i18n.t('workbench.devices.firefoxUrl')}
            type="url"
            help={i18n.t('workbench.devices.firefoxUrlHelp')}
            value={form.firefoxUrl}
            onInput={(firefoxUrl) => put({ firefoxUrl })}
          />
        </div>
      </details>
      <Choice
        label={i18n.t('workbench.devices.how')}
        words={Object.fromEntries(all.map(({ title }) => [title, title]))}
        value={recipe?.title ?? ''}
        onChange={setShown}
      />
      {recipe && <ToPaste recipe={recipe} />}
    </section>
  );
};

const ToPaste = ({ recipe: { steps, file, text } }: { recipe: Recipe }) => (
  <>
    <p>{steps}</p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <pre class="copyable" role="region" tabIndex={0} aria-label={i18n.t('workbench.devices.toPaste')}>
      {text}
    </pre>
    <div class="row">
      <CopyButton text={text} label={i18n.t('workbench.devices.copy')} />
      <button type="button" onClick={() => download(text, file, 'text/plain')}>
        {i18n.t('workbench.devices.save', { file })}
      </button>
    </div>
  </>
);
