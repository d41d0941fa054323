import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { State } from '../messages.ts';
import { onRenewed } from '../packs/renewed.ts';
import { send } from '../send.ts';
import { reasonOf } from '../words/reason-of.ts';

export interface ExtensionState {
  /** undefined until the background has answered. */
  state: State | undefined;
  /** Why the last thing asked for did not happen; empty when it did. */
  problem: string;
  /** Does something and shows the state after it. */
  change: (work: () => Promise<unknown>) => Promise<void>;
}

const sentence = (error: unknown) => i18n.t('didNotWork', { why: reasonOf(error) });

/** What the extension knows, seen from one host. */
export function useExtensionState(host?: string): ExtensionState {
  const [state, setState] = useState<State>();
  const [problem, setProblem] = useState('');

  const change = async (work: () => Promise<unknown>) => {
    try {
      setProblem('');
      await work();
      setState(await send({ type: 'state', host }));
    } catch (error) {
      setProblem(sentence(error));
    }
  };

  useEffect(() => {
    const ended = new AbortController();
    const ask = () =>
      send({ type: 'state', host }).then(
        (answer) => ended.signal.aborted || setState(answer),
        (error) => ended.signal.aborted || setProblem(sentence(error)),
      );
    ask();
    onRenewed(ask, ended.signal);
    return () => ended.abort();
  }, [host]);

  return { state, problem, change };
}
