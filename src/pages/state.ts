import { sending } from '../counts/consent.ts';
import { countRows } from '../counts/store.ts';
import type { State } from '../messages.ts';
import { channelState } from '../packs/channel/state.ts';
import { packInForce } from '../packs/in-force.ts';
import { readManaged } from '../packs/managed.ts';
import { readSettings } from '../settings.ts';
import { furtherHosts } from '../sites/further.ts';
import { isGuardedByChoice, isInManifest } from '../sites/granted.ts';
import { siteOf } from '../sites/match.ts';
import { signUpSites } from '../sites/sign-up/registration.ts';
import type { Site } from '../sites/site.ts';

function hereOn(covered: boolean, site: Site | undefined, switchedOff: boolean): State['here'] {
  if (!covered) return 'not-covered';
  if (site?.off) return 'off-by-rules';
  return switchedOff ? 'off' : 'on';
}

const isCovered = async (host: string): Promise<boolean> =>
  isInManifest(host) || (await isGuardedByChoice(host));

/** What popup and options show. */
export async function stateOf(host: string | undefined): Promise<State> {
  const [{ pack, builtIn, problem }, settings, counts, channel, managed, wanted] = await Promise.all([
    packInForce(),
    readSettings(),
    countRows(),
    channelState(),
    readManaged(),
    sending(),
  ]);
  const covered = host !== undefined && (await isCovered(host));
  const site = host === undefined ? undefined : siteOf(pack, `https://${host}/`);
  return {
    ...(host === undefined ? {} : { host }),
    here: hereOn(covered, site, settings.switchedOff.includes(host ?? '')),
    ...(site ? { siteName: site.name } : {}),
    role: settings.role,
    account: settings.account,
    switchedOff: settings.switchedOff,
    pack: {
      id: pack.id,
      version: pack.version,
      builtIn,
      rules: pack.rules.length,
      provider: pack.organisation.name,
      policyNextReview: pack.organisation.policy.nextReview,
      policyTitle: pack.organisation.policy.title,
      dsl: pack.organisation.dsl,
      guidance: pack.organisation.guidance,
    },
    sites: pack.sites.map(({ id, name }) => ({ id, name })),
    ...(problem ? { packProblem: problem } : {}),
    channel,
    managed,
    furtherSites: await Promise.all(
      furtherHosts(pack, managed?.hosts ?? [], isInManifest).map(async (asked) => ({
        host: asked,
        on: await isCovered(asked),
      })),
    ),
    signUpSites: await signUpSites(),
    counts,
    ...(wanted
      ? {
          sending: {
            host: new URL(wanted.endpoint.url).host,
            provider: wanted.endpoint.provider,
            choice: wanted.choice,
          },
        }
      : {}),
  };
}
