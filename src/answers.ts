import { i18n } from '#i18n';
import { namesIn } from './check/names.ts';
import { decideSending } from './counts/consent.ts';
import { record } from './counts/record.ts';
import { sendDueReports } from './counts/reports.ts';
import { clearCounts } from './counts/store.ts';
import { wakeEngine } from './engine/host.ts';
import { judged } from './engine/judged.ts';
import { warmUp } from './engine/reading.ts';
import { type Answer, type Failure, Request } from './messages.ts';
import {
  checkChannel,
  joinChannel,
  leaveChannel,
  lookAtChannel,
  setRulesAside,
} from './packs/channel/follow.ts';
import { packInForce, usePack } from './packs/in-force.ts';
import { requireNoChannel, requireNotByPolicy, requireUnlocked, useBuiltInRules } from './packs/permitted.ts';
import { readJoinLink } from './packs/publish/join.ts';
import { stateOf } from './pages/state.ts';
import { changeSettings, readSettings } from './settings.ts';
import { guardHost, isInManifest } from './sites/granted.ts';
import { leisureTip } from './sites/leisure-tip.ts';
import { requestsOn, restFromRequests } from './sites/requests.ts';
import { signUpAnswer } from './sites/sign-up/answer.ts';
import { watchSignUps } from './sites/sign-up/registration.ts';
import { siteAnswer } from './sites/site-answer.ts';
import { explain } from './verdict/explain.ts';
import { suggest } from './verdict/suggest.ts';

type Asked<T extends Request['type']> = Extract<Request, { type: T }>;
type Answerers = { [T in Request['type']]: (request: Asked<T>) => Promise<Answer<T>> };

const done = { ok: true } as const;

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
  'sign-up': ({ host }) => signUpAnswer(host),
  'watch-sign-ups': async ({ on }) => {
    await watchSignUps(on);
    return done;
  },
  'switch-marks': async ({ host, on }) => {
    const { marksOff } = await readSettings();
    const others = marksOff.filter((other) => other !== host);
    await changeSettings({ marksOff: on ? others : [...others, host] });
    return done;
  },
  state: ({ host }) => stateOf(host),
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
  if (!request.success) return { error: i18n.t('inside.notUnderstood') };
  try {
    const answerer = answerers[request.data.type] as (request: Request) => Promise<Answer<Request['type']>>;
    return await answerer(request.data);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
