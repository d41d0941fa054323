import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ChangedKeys, changeKeys } from '../../../packs/publish/change-keys.ts';
import type { Keys } from '../../../packs/publish/keys.ts';
import type { Files } from '../../../packs/publish/publish.ts';
import { reasonOf } from '../../../words/reason-of.ts';
import { zipOf } from '../../../workbench/folder-zip.ts';
import { Problem } from '../../problem.tsx';
import { download } from '../download.ts';
import { TextField } from '../fields.tsx';

/** Other keys from now on. */
export const ChangeKeys = ({
  keys,
  previous,
  name,
  onChanged,
}: {
  keys: Keys | undefined;
  previous: Files | null | undefined;
  /** What the rules are called. */
  name: string;
  onChanged: (changed: ChangedKeys) => void;
}) => {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');

  const change = async (old: Keys, published: Files) => {
    setProblem('');
    setBusy(true);
    try {
      const now = new Date();
      const changed = await changeKeys({ keys: old, previous: published, passphrase, now });
      const keyName = `forethought-keys-${now.toISOString().slice(0, 10)}.json`;
      const zipName = `${name}-new-keys-to-upload.zip`;
      download(changed.keyFile, keyName, 'application/json');
      download(zipOf(changed.files), zipName, 'application/zip');
      setPassphrase('');
      setDone(i18n.t('workbench.keys.changed', { keyName, zipName }));
      onChanged(changed);
    } catch (error) {
      setProblem(reasonOf(error));
    }
    setBusy(false);
  };

  return (
    <details>
      <summary>{i18n.t('workbench.keys.change')}</summary>
      <div class="form">
        <p class="soft">{i18n.t('workbench.keys.changeHelp')}</p>
        {(!keys || !previous) && <p class="soft">{i18n.t('workbench.keys.openFirst')}</p>}
        <TextField
          label={i18n.t('workbench.keys.newPassphrase')}
          type="password"
          help={i18n.t('workbench.keys.newPassphraseHelp')}
          value={passphrase}
          onInput={setPassphrase}
        />
        <Problem text={problem} />
        <div class="row">
          <button
            type="button"
            disabled={busy || !keys || !previous || passphrase === ''}
            onClick={() => keys && previous && change(keys, previous)}
          >
            {i18n.t('workbench.keys.makeAndFolder')}
          </button>
        </div>
        <p class="soft" role="status">
          {done}
        </p>
      </div>
    </details>
  );
};
