import { useState } from 'preact/hooks';
import type { Keys } from '../../../packs/publish/keys.ts';
import { publish, rootFingerprint } from '../../../packs/publish/publish.ts';
import type { Pack } from '../../../policy/pack.ts';
import { zipOf } from '../../../workbench/folder-zip.ts';
import { Problem } from '../../problem.tsx';
import { download } from '../download.ts';
import { NumberField } from '../fields.tsx';
import { ChangeKeys } from './change-keys.tsx';
import { JoinLink } from './join-link.tsx';
import { KeyForm } from './key-form.tsx';
import { PublishedBefore } from './published-before.tsx';

type Folder = ReadonlyMap<string, Uint8Array>;

/** The signed folder for all devices that follow this provider. */
export const Everywhere = ({
  pack,
  isReady,
  onKept,
  onLink,
}: {
  pack: Pack;
  isReady: boolean;
  onKept: () => void;
  onLink: (link: string) => void;
}) => {
  const [keys, setKeys] = useState<Keys>();
  const [previous, setPrevious] = useState<Folder | null>();
  const [rollout, setRollout] = useState(100);
  const [problem, setProblem] = useState('');
  const [made, setMade] = useState<{ name: string; root: string }>();

  const make = async (signing: Keys, before: Folder | null) => {
    setProblem('');
    try {
      const files = await publish({
        packJson: JSON.stringify(pack),
        keys: signing,
        previous: before,
        rollout,
        now: new Date(),
      });
      const name = `${pack.id}-${pack.version}-to-upload.zip`;
      download(zipOf(files), name, 'application/zip');
      setMade({ name, root: await rootFingerprint(files) });
      // Who publishes once more goes on from here.
      setPrevious(files);
      onKept();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <section aria-labelledby="everywhere">
      <h2 id="everywhere">Publish to every device</h2>
      <p class="soft">
        You get a folder, signed with your keys, to put on any web host. Devices that follow it look for news
        every few hours and refuse whatever your keys did not sign.
      </p>
      <h3>1. Your keys</h3>
      <KeyForm keys={keys} onKeys={setKeys} />
      <h3>2. What was published before</h3>
      <PublishedBefore previous={previous} onPrevious={setPrevious} />
      <h3>3. To how many devices</h3>
      <NumberField
        label="Per cent of devices"
        help="Begin with 10 for a bold change, and publish again with 100 when all is well. Each device draws its own number, and tells nobody."
        min={1}
        max={100}
        step={1}
        value={rollout}
        onInput={(value) => setRollout(Math.round(value))}
      />
      <Problem text={problem} />
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={!isReady || !keys || previous === undefined}
          onClick={() => keys && previous !== undefined && make(keys, previous)}
        >
          Make the folder to upload
        </button>
        <span class="soft" role="status">
          {made?.name && `Saved as ${made.name}. Unpack it, and upload all of it over what is there.`}
        </span>
      </div>
      {!isReady && <p class="soft small">First make the rules ready, as it says at the top of this page.</p>}
      <ChangeKeys
        keys={keys}
        previous={previous}
        name={pack.id}
        onChanged={async ({ keys: next, files }) => {
          const root = await rootFingerprint(files);
          setKeys(next);
          setPrevious(files);
          setMade((before) => ({ name: before?.name ?? '', root }));
        }}
      />
      {made && <JoinLink root={made.root} onLink={onLink} />}
    </section>
  );
};
