import { browser } from 'wxt/browser';
import { clearCounts, count, countRows } from './counts/store.ts';
import { wakeEngine } from './engine/host.ts';
import { readingOf, warmUp } from './engine/reading.ts';
import { type Answer, type Failure, Request, type SiteAnswer, type State } from './messages.ts';
import { packInForce, useBuiltInPack, usePack } from './packs/in-force.ts';
import { trainedModel } from './packs/trained-model.ts';
import { changeSettings, readSettings } from './settings.ts';
import { guardHost, isGuardedByChoice } from './sites/granted.ts';
import { matcher, siteOf } from './sites/match.ts';
import { explain } from './verdict/explain.ts';
import { judgeDraft } from './verdict/judge.ts';

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
    const [{ pack, compiled }, trained, read] = await Promise.all([
      packInForce(),
      trainedModel(),
      readingOf(draft),
    ]);
    const reading = typeof read === 'string' ? null : read;
    const verdict = judgeDraft(compiled, draft, trained && { trained, reading });
    return { verdict, warning: explain(pack, verdict), whole: read !== 'late' };
  },
  'wake-picture-engine': async () => {
    await wakeEngine();
    return done;
  },
  count: async ({ events }) => {
    await count(events);
    return done;
  },
  state: ({ host }) => state(host),
  'switch-site': async ({ host, on }) => {
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
  'use-pack': ({ json }) => usePack(json),
  'use-built-in-pack': async () => {
    await useBuiltInPack();
    return done;
  },
};

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
  return {
    on: !settings.switchedOff.includes(URL.parse(url)?.hostname ?? ''),
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

async function state(host: string | undefined): Promise<State> {
  const [{ pack, builtIn, problem }, settings, counts] = await Promise.all([
    packInForce(),
    readSettings(),
    countRows(),
  ]);
  const covered = host !== undefined && (isInManifest(host) || (await isGuardedByChoice(host)));
  const site = host === undefined ? undefined : siteOf(pack, `https://${host}/`);
  return {
    ...(host === undefined ? {} : { host }),
    here: !covered ? 'not-covered' : settings.switchedOff.includes(host) ? 'off' : 'on',
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
    },
    ...(problem ? { packProblem: problem } : {}),
    counts,
  };
}
