import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { loadPack } from '../../policy/load.ts';
import type { Pack } from '../../policy/pack.ts';
import { send } from '../../send.ts';
import { marked } from '../../words/marked.tsx';
import { reasonOf } from '../../words/reason-of.ts';
import { Problem } from '../problem.tsx';
import { FileButton } from './file-button.tsx';

const MOST_BYTES = 4_000_000;

/** The first thing that is seen: what to work on. */
export const Start = ({ onOpen }: { onOpen: (pack: Pack, from: string) => void }) => {
  const [problem, setProblem] = useState('');

  const openInForce = async () => {
    try {
      const { pack } = await send({ type: 'pack-in-force' });
      onOpen(pack, i18n.t('workbench.start.inForceHere'));
    } catch (error) {
      setProblem(i18n.t('workbench.start.notOpened', { why: reasonOf(error) }));
    }
  };
  const openFile = async (file: File) => {
    if (file.size > MOST_BYTES) return setProblem(i18n.t('workbench.start.tooLarge'));
    const loaded = loadPack(await file.text());
    if (loaded.ok) onOpen(loaded.pack, file.name);
    else setProblem(i18n.t('workbench.start.chooseAnother', { problem: loaded.problem }));
  };

  return (
    <section class="start" aria-labelledby="start">
      <h2 id="start">{i18n.t('workbench.start.title')}</h2>
      <p>{i18n.t('workbench.start.lead')}</p>
      <Problem text={problem} />
      <div class="row">
        <button type="button" class="primary" onClick={openInForce}>
          {i18n.t('workbench.start.openInForce')}
        </button>
        <FileButton
          label={i18n.t('workbench.start.openFile')}
          accept=".json,application/json"
          onFile={openFile}
        />
      </div>
      <ol class="way">
        <li>{marked(i18n.t('workbench.start.change'), { b: (words) => <b>{words}</b> })}</li>
        <li>{marked(i18n.t('workbench.start.try'), { b: (words) => <b>{words}</b> })}</li>
        <li>{marked(i18n.t('workbench.start.publish'), { b: (words) => <b>{words}</b> })}</li>
      </ol>
    </section>
  );
};
