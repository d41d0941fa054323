import { browser } from 'wxt/browser';
import { namesIn } from './check/names.ts';
import { decideSending, sending } from './counts/consent.ts';
import { record } from './counts/record.ts';
import { sendDueReports } from './counts/reports.ts';
import { clearCounts, countRows } from './counts/store.ts';
import { wakeEngine } from './engine/host.ts';
import { readingOf, warmUp } from './engine/reading.ts';
import { type Answer, type Failure, Request, type SiteAnswer, type State } from './messages.ts';
import {
  checkChannel,
  joinChannel,
  leaveChannel,
  lookAtChannel,
  setRulesAside,
} from './packs/channel/follow.ts';
import { channelState } from './packs/channel/state.ts';
import { packInForce, usePack } from './packs/in-force.ts';
import { readManaged } from './packs/managed.ts';
import { requireNoChannel, requireNotByPolicy, requireUnlocked, useBuiltInRules } from './packs/permitted.ts';
import { readJoinLink } from './packs/publish/join.ts';
import { trainedModel } from './packs/trained-model.ts';
import { changeSettings, readSettings } from './settings.ts';
import { guardHost, isGuardedByChoice } from './sites/granted.ts';
import { leisureTip } from './sites/leisure-tip.ts';
import { matcher, siteOf } from './sites/match.ts';
import { requestsOn, restFromRequests } from './sites/requests.ts';
import type { Site } from './sites/site.ts';
import { MAX_PIECE } from './text/limit.ts';
import type { CompiledPack } from './verdict/compile.ts';
import { explain } from './verdict/explain.ts';
import { judgeDraft, judgeThoroughly } from './verdict/judge.ts';
import { judgeLong } from './verdict/judge-long.ts';
import { suggest } from './verdict/suggest.ts';
import type { Draft, Verdict } from './verdict/verdict.ts';

type Asked<T extends Request['type']> = Extract<Request, { type: T }>;
type Answerers = { [T in Request['type']]: (request: Asked<T>) => Promise<Answer<T>> };

const done = { ok: true } as const;

/** How long a check may take, in ms: less than what a held post waits for its verdict. */
const JUDGED_WITHIN = 1500;

const answerers: Answerers = {
  site: async ({ url }) => {
    const answer = await siteAnswer(url);
    if (answer.on) warmUp();
    return answer;
  },
  check: async ({ text, context, pictures = [] }) => {
    const draft = { text, context, pictures };
    const { pack, compiled } = await packInForce();
    const { verdict, ...how } = await judged(compiled, draft);
    const suggestion = await suggest(compiled, draft, verdict, async (again) => {
      const other = await judged(compiled, { ...draft, text: again });
      return other.verdict;
    });
    return { verdict, warning: explain(pack, verdict, suggestion), ...how };
  },
  names: async ({ text, context, pictures }) =>
    namesIn((await packInForce()).compiled, { text, context, pictures }),
  'wake-picture-engine': async () => {
    await wakeEngine();
    return done;
  },
  count: async ({ events }) => {
    await record(events);
    return done;
  },
  requests: ({ url }) => requestsOn(url),
  'rest-from-requests': async () => {
    await restFromRequests();
    return done;
  },
  leisure: ({ text, context }) => leisureTip(text, context),
  'switch-marks': async ({ host, on }) => {
    const { marksOff } = await readSettings();
    const others = marksOff.filter((other) => other !== host);
    await changeSettings({ marksOff: on ? others : [...others, host] });
    return done;
  },
  state: ({ host }) => state(host),
  'switch-site': async ({ host, on }) => {
    if (!on) await requireUnlocked();
    const { switchedOff } = await readSettings();
    const others = switchedOff.filter((other) => other !== host);
    await changeSettings({ switchedOff: on ? others : [...others, host] });
    if (on && !isInManifest(host)) await guardHost(host);
    return done;
  },
  who: async ({ role, account }) => {
    await changeSettings({ role, account });
    return done;
  },
  'clear-counts': async () => {
    await clearCounts();
    return done;
  },
  'use-pack': async ({ json }) => {
    await requireNoChannel();
    return usePack(json);
  },
  'send-counts': async ({ on }) => {
    await decideSending(on);
    await sendDueReports();
    return done;
  },
  'rule-names': async () => {
    const { pack } = await packInForce();
    return {
      clauses: pack.clauses,
      rules: pack.rules.map(({ id, title, clauses: [clause = 'none'], category }) => ({
        id,
        title,
        clause,
        category,
      })),
    };
  },
  'use-built-in-pack': async () => {
    await requireUnlocked();
    await useBuiltInRules();
    return done;
  },
  'look-at-channel': ({ link }) => tried(() => lookAtChannel(readJoinLink(link))),
  'join-channel': async ({ link }) => {
    await requireNotByPolicy();
    return tried(async () => {
      await joinChannel(readJoinLink(link), 'person');
      return {};
    });
  },
  'leave-channel': async () => {
    await requireNotByPolicy();
    await leaveChannel();
    return done;
  },
  'check-channel': async () => {
    await checkChannel();
    return done;
  },
  'use-channel-rules': async () => {
    await setRulesAside(false);
    return done;
  },
  'pack-in-force': async () => ({ pack: (await packInForce()).pack }),
};

/** What rules and models say of a draft; not whole while the encoder has not read it. */
async function judged(
  compiled: CompiledPack,
  draft: Draft,
): Promise<{ verdict: Verdict; readTo: number; whole: boolean }> {
  const trained = await trainedModel();
  let whole = true;
  const read = async (piece: Draft) => {
    const reading = await readingOf(piece);
    if (reading === 'late') whole = false;
    return typeof reading === 'string' ? null : reading;
  };
  // Of a text of many pages the encoder would read the first lines; the time goes to reading it all.
  const judge = (piece: Draft) =>
    draft.text.length > MAX_PIECE
      ? judgeDraft(compiled, piece, trained)
      : judgeThoroughly(compiled, piece, trained, read);
  return { ...(await judgeLong(draft, judge, JUDGED_WITHIN)), whole };
}

/** What the person may have got wrong comes back as a sentence. */
async function tried<T extends object>(
  work: () => Promise<T>,
): Promise<({ ok: true } & T) | { ok: false; problem: string }> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers one message; a message that is not of the protocol, or fails, gets a sentence instead. */
export async function answer(message: unknown): Promise<Answer<Request['type']> | Failure> {
  const request = Request.safeParse(message);
  if (!request.success) return { error: 'Forethought did not understand this message.' };
  try {
    const answerer = answerers[request.data.type] as (request: Request) => Promise<Answer<Request['type']>>;
    return await answerer(request.data);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function siteAnswer(url: string): Promise<SiteAnswer> {
  const [{ pack }, settings] = await Promise.all([packInForce(), readSettings()]);
  const site = siteOf(pack, url);
  const host = URL.parse(url)?.hostname ?? '';
  return {
    on: !site?.off && !settings.switchedOff.includes(host),
    marks: !settings.marksOff.includes(host),
    site: site?.id ?? 'other',
    surfaces: site?.surfaces ?? [],
    replay: site?.replay ?? 'click',
    role: settings.role,
    account: settings.account,
  };
}

const isInManifest = (host: string) =>
  (browser.runtime.getManifest().content_scripts ?? [])
    .flatMap(({ matches }) => matches ?? [])
    .some((pattern) => matcher(pattern)(new URL(`https://${host}/`)));

function hereOn(covered: boolean, site: Site | undefined, switchedOff: boolean): State['here'] {
  if (!covered) return 'not-covered';
  if (site?.off) return 'off-by-rules';
  return switchedOff ? 'off' : 'on';
}

async function state(host: string | undefined): Promise<State> {
  const [{ pack, builtIn, problem }, settings, counts, channel, managed, wanted] = await Promise.all([
    packInForce(),
    readSettings(),
    countRows(),
    channelState(),
    readManaged(),
    sending(),
  ]);
  const covered = host !== undefined && (isInManifest(host) || (await isGuardedByChoice(host)));
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
    },
    sites: pack.sites.map(({ id, name }) => ({ id, name })),
    ...(problem ? { packProblem: problem } : {}),
    channel,
    managed,
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
