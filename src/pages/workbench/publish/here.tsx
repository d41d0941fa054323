import { useState } from 'preact/hooks';
import type { Pack } from '../../../policy/pack.ts';
import { send } from '../../../send.ts';
import { Problem } from '../../problem.tsx';
import { download } from '../download.ts';

/** The rules as a file, and on this device. */
export const Here = ({
  pack,
  isReady,
  isWhole,
  onKept,
}: {
  pack: Pack;
  isReady: boolean;
  isWhole: boolean;
  onKept: () => void;
}) => {
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState('');
  const name = `${pack.id}-${pack.version}.json`;

  const save = () => {
    download(JSON.stringify(pack), name, 'application/json');
    setDone(`Saved as ${name}.`);
    onKept();
  };
  const putInForce = async () => {
    setDone('');
    setProblem('');
    try {
      const answer = await send({ type: 'use-pack', json: JSON.stringify(pack) });
      if (!answer.ok) return setProblem(answer.problem);
      setDone(`Version ${answer.pack.version} is in force on this device.`);
      onKept();
    } catch (error) {
      setProblem(`That did not work: ${error instanceof Error ? error.message : error}`);
    }
  };

  return (
    <section aria-labelledby="here">
      <h2 id="here">Keep them, or use them here</h2>
      <p class="soft">
        A file can be opened here again, and loaded by anybody in the options. On this device the rules are in
        force at once; the options go back to the built-in ones.
      </p>
      <Problem text={problem} />
      <div class="row">
        <button type="button" disabled={!isWhole} onClick={save}>
          Save as a file
        </button>
        <button type="button" disabled={!isReady} onClick={putInForce}>
          Use on this device
        </button>
        <span class="soft" role="status">
          {done}
        </span>
      </div>
    </section>
  );
};
