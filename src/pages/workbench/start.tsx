import { useState } from 'preact/hooks';
import { loadPack } from '../../policy/load.ts';
import type { Pack } from '../../policy/pack.ts';
import { send } from '../../send.ts';
import { Problem } from '../problem.tsx';
import { FileButton } from './file-button.tsx';

const MOST_BYTES = 4_000_000;

/** The first thing that is seen: what to work on. */
export const Start = ({ onOpen }: { onOpen: (pack: Pack, from: string) => void }) => {
  const [problem, setProblem] = useState('');

  const openInForce = async () => {
    try {
      const { pack } = await send({ type: 'pack-in-force' });
      onOpen(pack, 'the rules in force here');
    } catch (error) {
      setProblem(`The rules could not be opened: ${error instanceof Error ? error.message : error}`);
    }
  };
  const openFile = async (file: File) => {
    if (file.size > MOST_BYTES) return setProblem('This file is too large to hold rules: more than 4 MB.');
    const loaded = loadPack(await file.text());
    if (loaded.ok) onOpen(loaded.pack, file.name);
    else setProblem(`${loaded.problem} Choose a file of rules that was saved here.`);
  };

  return (
    <section class="start" aria-labelledby="start">
      <h2 id="start">What would you like to work on?</h2>
      <p>
        Nothing changes for anybody until you publish. You can undo every step, and try the rules on two
        thousand posts first.
      </p>
      <Problem text={problem} />
      <div class="row">
        <button type="button" class="primary" onClick={openInForce}>
          Open the rules in force
        </button>
        <FileButton label="Open a file…" accept=".json,application/json" onFile={openFile} />
      </div>
      <ol class="way">
        <li>
          <b>Change</b> words, messages and what each rule does.
        </li>
        <li>
          <b>Try</b> what your change would do to posts.
        </li>
        <li>
          <b>Publish</b> it to every device, or use it on this one.
        </li>
      </ol>
    </section>
  );
};
