import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Account, Role } from '../../../policy/context.ts';
import type { Pack } from '../../../policy/pack.ts';
import { recipes } from '../../../workbench/devices/recipes.ts';
import type { Installation, ManagedValues, Recipe } from '../../../workbench/devices/setting.ts';
import { distinctLines } from '../../../workbench/lines.ts';
import { Choice } from '../../choice.tsx';
import { accountWords, roleWords } from '../../choices.ts';
import { CopyButton } from '../copy-text.tsx';
import { download } from '../download.ts';
import { LinesField, TextField } from '../fields.tsx';

const WEB_STORE = 'https://clients2.google.com/service/update2/crx';
const FIREFOX_ID = 'forethought@forethought.example';

const OPEN = 'open' as const;
const ROLE_CHOICE = { [OPEN]: 'The person says it', ...roleWords() };
const ACCOUNT_CHOICE = { [OPEN]: 'The person says it', ...accountWords() };

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
  const [shown, setShown] = useState('Google Admin console');
  const put = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }));
  const all = recipes({ ...form, values: valuesOf(form, pack, link) });
  const recipe = all.find(({ title }) => title === shown);

  return (
    <section aria-labelledby="devices">
      <h2 id="devices">Devices that you manage</h2>
      <p class="soft">
        For whoever manages your computers: it installs Forethought by itself and points it at your rules.
        Fill in what you know, choose how your devices are managed, and hand on the text.
      </p>
      <TextField
        label="Join link"
        help={
          link
            ? 'Left empty, the link that you made above is used.'
            : 'From “Publish to every device”, or one that you made before.'
        }
        value={form.link}
        onInput={(text) => put({ link: text })}
      />
      <div class="fields">
        <Choice
          label="The people are"
          words={ROLE_CHOICE}
          value={form.role}
          onChange={(role) => put({ role })}
        />
        <Choice
          label="Their accounts are"
          words={ACCOUNT_CHOICE}
          value={form.account}
          onChange={(account) => put({ account })}
        />
      </div>
      <LinesField
        label="Further sites to check"
        help="Host names, one a line, without https://. Each person is asked to allow them."
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
        Keep it on: people cannot switch a site off or go back to the built-in rules
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={form.withDsl}
          onChange={({ currentTarget }) => put({ withDsl: currentTarget.checked })}
        />
        Name the safeguarding lead of these rules by policy, whatever the rules say later
      </label>
      <details>
        <summary>Where devices get the extension</summary>
        <div class="form">
          <TextField
            label="Its id in Chrome and Edge"
            help="32 letters. This one’s own is filled in; a copy from the store may have another."
            value={form.chromiumId}
            onInput={(chromiumId) => put({ chromiumId })}
          />
          <TextField
            label="Its update address for Chrome and Edge"
            type="url"
            help="The Chrome Web Store’s is filled in. If you host the extension yourself, the address of your update file."
            value={form.updateUrl}
            onInput={(updateUrl) => put({ updateUrl })}
          />
          <TextField
            label="Address of its signed file for Firefox"
            type="url"
            help="Ends in .xpi."
            value={form.firefoxUrl}
            onInput={(firefoxUrl) => put({ firefoxUrl })}
          />
        </div>
      </details>
      <Choice
        label="How your devices are managed"
        words={Object.fromEntries(all.map(({ title }) => [title, title]))}
        value={shown}
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
    <pre class="copyable" role="region" tabIndex={0} aria-label="To paste">
      {text}
    </pre>
    <div class="row">
      <CopyButton text={text} what="the settings" />
      <button type="button" onClick={() => download(text, file, 'text/plain')}>
        Save as {file}
      </button>
    </div>
  </>
);
