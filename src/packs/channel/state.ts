import type { ChannelState } from '../../messages.ts';
import { readJoined } from './joined.ts';
import { ChannelProblem } from './problem.ts';

/** The channel as the pages show it. */
export async function channelState(): Promise<ChannelState | null> {
  const joined = await readJoined();
  if (joined === null || joined === 'damaged') return null;
  const { address, by, confirmedAt, problem, packs, setAside } = joined;
  const version = packs[0]?.version ?? null;
  return {
    address,
    by,
    version,
    setAside: version !== null && version <= setAside,
    confirmedAt,
    problem: problem && new ChannelProblem(problem.kind, problem.detail).message,
  };
}
