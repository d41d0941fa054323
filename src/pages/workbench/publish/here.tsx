import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pack } from '../../../policy/pack.ts';
import { send } from '../../../send.ts';
import { reasonOf } from '../../../words/reason-of.ts';
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
    setDone(i18n.t('workbench.here.saved', { name }));
    onKept();
  };
  const putInForce = async () => {
    setDone('');
    setProblem('');
    try {
      const answer = await send({ type: 'use-pack', json: JSON.stringify(pack) });
      if (!answer.ok) return setProblem(answer.problem);
      setDone(i18n.t('workbench.here.inForce', { version: answer.pack.version }));
      onKept();
    } catch (error) {
      setProblem(i18n.t('didNotWork', { why: reasonOf(error) }));
    }
  };

  return (
    <section aria-labelledby="here">
      <h2 id="here">{i18n.t('workbench.here.title')}</h2>
      <p class="soft">{i18n.t('workbench.here.lead')}</p>
      <Problem text={problem} />
      <div class="row">
        <button type="button" disabled={!isWhole} onClick={save}>
          {i18n.t('workbench.here.save')}
        </button>
        <button type="button" disabled={!isReady} onClick={putInForce}>
          {i18n.t('workbench.here.use')}
        </button>
        <span class="soft" role="status">
          {done}
        </span>
      </div>
    </section>
  );
};
