import { i18n } from '#i18n';
import { leaveFile, setRulesAside } from './channel/follow.ts';
import { readJoined } from './channel/joined.ts';
import { readManaged } from './managed.ts';

/** What an organisation's policy leaves to the person; each throws an Error with a sentence for them. */

export async function requireUnlocked(): Promise<void> {
  if ((await readManaged())?.lock) throw new Error(i18n.t('rules.managed.locked'));
}

export async function requireNotByPolicy(): Promise<void> {
  if ((await readManaged())?.channel) throw new Error(i18n.t('rules.managed.setHere'));
}

export async function requireNoChannel(): Promise<void> {
  await requireNotByPolicy();
  if ((await readJoined()) !== null) throw new Error(i18n.t('rules.managed.follows'));
}

/** Instead of a file's rules for good; instead of the channel's until it has newer ones. */
export async function useBuiltInRules(): Promise<void> {
  if ((await readJoined()) === null) await leaveFile();
  else await setRulesAside(true);
}
