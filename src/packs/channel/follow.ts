import { browser } from 'wxt/browser';
import { forgetFile, renewInForce } from '../in-force.ts';
import type { Channel } from '../publish/join.ts';
import { downloader } from './download.ts';
import { forgetJoined, type Joined, keepJoined, keptPack, readJoined, rolloutBucket } from './joined.ts';
import { ChannelProblem } from './problem.ts';
import { untilNextCheck } from './schedule.ts';
import { type NewPack, update } from './update.ts';

export const ALARM = 'check-rules';
/** For one whole check, in ms. A service worker may be stopped after 30 seconds. */
const WITHIN = 25_000;

let line: Promise<unknown> = Promise.resolve();

/** One thing at a time: a check and a change of channel must not write over each other. */
function inLine<T>(work: () => Promise<T>): Promise<T> {
  const done = line.then(work);
  line = done.catch(() => {});
  return done;
}

const download = ({ address }: Channel) => downloader(address, AbortSignal.timeout(WITHIN));

/** Sees to it that the next check comes; alarms do not outlive every restart. */
export async function setAlarm(): Promise<void> {
  const joined = await readJoined();
  if (joined === null || joined === 'damaged') await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(joined.dueAt, Date.now()) });
}

/** What a check comes to; nothing is kept yet. */
async function ask(joined: Joined): Promise<[next: Joined, found: NewPack | null]> {
  const [newest] = joined.packs;
  const current = newest && (await keptPack(newest)) !== undefined ? newest : undefined;
  const known = { trusted: joined.trusted, current, bucket: await rolloutBucket() };
  const updated = await update(joined, known, download(joined));
  const failures = updated.ok ? 0 : joined.failures + 1;
  const next = {
    ...joined,
    trusted: updated.trusted,
    failures,
    dueAt: Date.now() + untilNextCheck(failures, Math.random()),
  };
  if (updated.ok) return [{ ...next, problem: null, confirmedAt: Date.now() }, updated.found];
  const { kind, detail } = updated.problem;
  return [{ ...next, problem: { kind, ...(detail ? { detail } : {}) } }, null];
}

/** Asks the rule host for newer rules, if this device follows one. */
export const checkChannel = (): Promise<void> =>
  inLine(async () => {
    const joined = await readJoined();
    if (!joined || joined === 'damaged') return;
    // If the background is stopped meanwhile, the next check waits as after a failure.
    await keepJoined({ ...joined, dueAt: Date.now() + untilNextCheck(joined.failures + 1, Math.random()) });
    await setAlarm();
    const [next, found] = await ask(joined);
    await keepJoined(next, found);
    // The same version can come again when its text was lost here.
    if (found) await renewInForce(found.version > next.setAside ? found : undefined);
    await setAlarm();
  });

/**
 * Who publishes there, before anything is changed.
 * @throws ChannelProblem when the channel cannot be trusted or read.
 */
export async function lookAtChannel(
  channel: Channel,
): Promise<{ provider: string; version: number; rules: number }> {
  // The first in every rollout: it may not be this device's turn yet.
  const updated = await update(channel, { trusted: {}, current: undefined, bucket: 0 }, download(channel));
  if (!updated.ok) throw updated.problem;
  if (!updated.found) throw new ChannelProblem('missing');
  const { pack, version } = updated.found;
  return { provider: pack.organisation.name, version, rules: pack.rules.length };
}

/**
 * Follows a channel from now on. Rules from a file are dropped.
 * @throws ChannelProblem when a person asks for one that does not work; a policy's is kept and tried again.
 */
export const joinChannel = (channel: Channel, by: Joined['by']): Promise<void> =>
  inLine(async () => {
    const fresh: Joined = {
      ...channel,
      by,
      trusted: {},
      packs: [],
      setAside: 0,
      confirmedAt: 0,
      dueAt: 0,
      failures: 0,
      problem: null,
    };
    const [joined, found] = await ask(fresh);
    if (joined.problem && by === 'person')
      throw new ChannelProblem(joined.problem.kind, joined.problem.detail);
    await forgetJoined();
    await forgetFile();
    await keepJoined(joined, found);
    await Promise.all([setAlarm(), renewInForce(found ?? undefined)]);
  });

/** Back to the built-in rules. */
export const leaveChannel = (): Promise<void> =>
  inLine(async () => {
    await forgetJoined();
    await Promise.all([setAlarm(), renewInForce()]);
  });

/** Rules from a file give way to the built-in ones. */
export const leaveFile = (): Promise<void> =>
  inLine(async () => {
    await forgetFile();
    await renewInForce();
  });

/** The built-in rules until the channel has newer ones than now, or its rules again. */
export const setRulesAside = (aside: boolean): Promise<void> =>
  inLine(async () => {
    const joined = await readJoined();
    if (!joined || joined === 'damaged') return;
    await keepJoined({ ...joined, setAside: aside ? (joined.packs[0]?.version ?? 0) : 0 });
    await renewInForce();
  });
