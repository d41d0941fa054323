import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Keys } from '../../../packs/publish/keys.ts';
import { publish, rootFingerprint } from '../../../packs/publish/publish.ts';
import type { Pack } from '../../../policy/pack.ts';
import { reasonOf } from '../../../words/reason-of.ts';
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
      setProblem(reasonOf(error));
    }
  };

  return (
    <section aria-labelledby="everywhere">
      <h2 id="everywhere">{i18n.t('workbench.publish.title')}</h2>
      <p class="soft">{i18n.t('workbench.publish.lead')}</p>
      <h3>{i18n.t('workbench.publish.keys')}</h3>
      <KeyForm keys={keys} onKeys={setKeys} />
      <h3>{i18n.t('workbench.publish.before')}</h3>
      <PublishedBefore previous={previous} onPrevious={setPrevious} />
      <h3>{i18n.t('workbench.publish.rollout')}</h3>
      <NumberField
        label={i18n.t('workbench.publish.perCent')}
        help={i18n.t('workbench.publish.perCentHelp')}
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
          {i18n.t('workbench.publish.make')}
        </button>
        <span class="soft" role="status">
          {made?.name && i18n.t('workbench.publish.made', { name: made.name })}
        </span>
      </div>
      {!isReady && <p class="soft small">{i18n.t('workbench.publish.notReady')}</p>}
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
