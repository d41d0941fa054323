import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Keys, lockKeys, makeKeys, unlockKeys } from '../../../packs/publish/keys.ts';
import { reasonOf } from '../../../words/reason-of.ts';
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
      setProblem(reasonOf(error));
    }
    setBusy(false);
  };
  const make = () =>
    get(
      async () => {
        const made = await makeKeys();
        download(await lockKeys(made, passphrase), NAME, 'application/json');
        return made;
      },
      i18n.t('workbench.keys.made', { name: NAME }),
    );

  if (keys) return <p role="status">{done}</p>;
  return (
    <>
      <p class="soft">{i18n.t('workbench.keys.lead')}</p>
      <TextField
        label={i18n.t('workbench.keys.passphrase')}
        type="password"
        help={i18n.t('workbench.keys.passphraseHelp')}
        value={passphrase}
        onInput={setPassphrase}
      />
      <Problem text={problem} />
      <div class="row">
        <FileButton
          label={
            file ? i18n.t('workbench.keys.file', { name: file.name }) : i18n.t('workbench.keys.chooseFile')
          }
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
                i18n.t('workbench.keys.opened', { name: file.name }),
              )
            }
          >
            {i18n.t('workbench.keys.open')}
          </button>
        ) : (
          <button type="button" disabled={busy || passphrase === ''} onClick={make}>
            {i18n.t('workbench.keys.make')}
          </button>
        )}
      </div>
    </>
  );
};
