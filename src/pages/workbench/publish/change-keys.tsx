import { useState } from 'preact/hooks';
import { type ChangedKeys, changeKeys } from '../../../packs/publish/change-keys.ts';
import type { Keys } from '../../../packs/publish/keys.ts';
import type { Files } from '../../../packs/publish/publish.ts';
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
      setDone(
        `Saved as ${keyName} and ${zipName}. Unpack the zip, and upload all of it over what is there. Only then delete the old key file. From now on open ${keyName}; it is open now, so you can go on.`,
      );
      onChanged(changed);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };

  return (
    <details>
      <summary>Change the keys…</summary>
      <div class="form">
        <p class="soft">
          Do this when somebody who had the key file leaves, at once when it may have been copied, and else
          every few years. The old keys sign for the new ones, so that devices follow by themselves; after
          that the old keys count no more. The rules stay as they were published last.
        </p>
        {(!keys || !previous) && (
          <p class="soft">First open the keys in use, and what was published last, above.</p>
        )}
        <TextField
          label="Passphrase for the new keys"
          type="password"
          help="At least 12 characters, and another one than before."
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
            Make new keys and the folder to upload
          </button>
        </div>
        <p class="soft" role="status">
          {done}
        </p>
      </div>
    </details>
  );
};
