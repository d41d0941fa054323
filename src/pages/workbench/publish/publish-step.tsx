import { useState } from 'preact/hooks';
import type { Pack } from '../../../policy/pack.ts';
import type { PackIssue, Place } from '../../../workbench/problems.ts';
import type { Trial } from '../../../workbench/trial.ts';
import { Devices } from './devices.tsx';
import { Everywhere } from './everywhere.tsx';
import { Here } from './here.tsx';
import { Ready } from './ready.tsx';

/** Step 3: putting the rules in force. */
export const PublishStep = ({
  pack,
  problems,
  trial,
  onTry,
  onPlace,
  onKept,
}: {
  pack: Pack;
  problems: readonly PackIssue[];
  /** Of the pack as it is now. */
  trial: Trial | undefined;
  onTry: () => void;
  onPlace: (place: Place) => void;
  onKept: () => void;
}) => {
  const [link, setLink] = useState('');
  const isReady = problems.length === 0 && trial !== undefined && trial.failing.length === 0;
  return (
    <>
      <Ready problems={problems} trial={trial} onTry={onTry} onPlace={onPlace} />
      <Here pack={pack} isReady={isReady} isWhole={problems.length === 0} onKept={onKept} />
      <Everywhere pack={pack} isReady={isReady} onKept={onKept} onLink={setLink} />
      <Devices link={link} pack={pack} />
    </>
  );
};
