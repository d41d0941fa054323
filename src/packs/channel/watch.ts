import { browser } from 'wxt/browser';
import { guardGranted, patternOf } from '../../sites/granted.ts';
import { renewInForce } from '../in-force.ts';
import { readManaged } from '../managed.ts';
import { ALARM, checkChannel, joinChannel, leaveChannel, setAlarm } from './follow.ts';
import { readJoined } from './joined.ts';

/**
 * Follows the channel that the organisation set, and starts on the sites it named.
 * @param mayLeave whether an absent policy means that there is none: at start it can be some seconds late.
 */
async function applyManaged(mayLeave: boolean): Promise<void> {
  const managed = await readManaged();
  const joined = await readJoined();
  const followed = joined === 'damaged' ? null : joined;
  const channel = managed?.channel;
  if (channel) {
    const isFollowed =
      followed?.by === 'policy' && followed.address === channel.address && followed.root === channel.root;
    if (!isFollowed) await joinChannel(channel, 'policy');
  } else if (mayLeave && followed?.by === 'policy') await leaveChannel();
  await guardGranted((managed?.hosts ?? []).map(patternOf));
}

const warn = (error: unknown) => console.warn('Forethought:', error);

/** Keeps the rules fresh: at start, when the alarm says, and when the organisation's policy changes. */
export function watchChannel(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) applyManaged(true).then(checkChannel).catch(warn);
  });
  browser.runtime.onStartup.addListener(() => {
    checkChannel().catch(warn);
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed')
      applyManaged(true)
        .then(() => renewInForce())
        .catch(warn);
  });
  applyManaged(false).then(setAlarm).catch(warn);
}
