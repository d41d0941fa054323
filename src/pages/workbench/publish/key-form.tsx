import { useState } from 'preact/hooks';
import { type Keys, lockKeys, makeKeys, unlockKeys } from '../../../packs/publish/keys.ts';
import { Problem } from '../../problem.tsx';
import { download } from '../download.ts';
import { TextField } from '../fields.tsx';
import { FileButton } from '../file-button.tsx';

const NAME = 'forethought-keys.json';

/** Makes the keys that sign the rules, or opens those that were made before. */
export const KeyForm = ({ keys, onKeys }: { keys: Keys | undefined; onKeys: (keys: Keys) => void }) => {
  const [passphrase, setPassphrase] = useState('');
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');

  const get = async (work: () => Promise<Keys>, said: string) => {
    setProblem('');
    setBusy(true);
    try {
      onKeys(await work());
      setPassphrase('');
      setDone(said);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const make = () =>
    get(async () => {
      const made = await makeKeys();
      download(await lockKeys(made, passphrase), NAME, 'application/json');
      return made;
    }, `Made, and saved as ${NAME}. Keep that file and its passphrase where your team finds them: without both, nobody can publish to the devices that follow you.`);

  if (keys) return <p role="status">{done}</p>;
  return (
    <>
      <p class="soft">
        The first time, choose a passphrase and make keys. After that, open the same key file each time.
      </p>
      <TextField
        label="Passphrase"
        type="password"
        help="At least 12 characters, such as four words."
        value={passphrase}
        onInput={setPassphrase}
      />
      <Problem text={problem} />
      <div class="row">
        <FileButton
          label={file ? `Key file: ${file.name}` : 'Choose a key file…'}
          accept=".json"
          onFile={setFile}
        />
        {file ? (
          <button
            type="button"
            disabled={busy || passphrase === ''}
            onClick={() =>
              get(
                async () => unlockKeys(await file.text(), passphrase),
                `The keys of ${file.name} are open until this page is closed.`,
              )
            }
          >
            Open the keys
          </button>
        ) : (
          <button type="button" disabled={busy || passphrase === ''} onClick={make}>
            Make new keys
          </button>
        )}
      </div>
    </>
  );
};
