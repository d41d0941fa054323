import { browser } from 'wxt/browser';
import { z } from 'zod';
import { sending } from './consent.ts';
import { otlpSink } from './otlp.ts';
import { createQueue } from './queue.ts';
import { afterFailure, nextMoment, type Plans, planReports } from './schedule.ts';
import { countRows } from './store.ts';
import { isoWeek, WEEK } from './week.ts';

const KEY = 'countsReports';
const ALARM = 'counts-report';

const StoredPlans: z.ZodType<Plans> = z.record(
  z.string().regex(WEEK),
  z.union([
    z.literal('done'),
    z.object({ id: z.uuid(), at: z.number(), until: z.number(), tries: z.int().min(0) }),
  ]),
);

const inTurn = createQueue();
const chance = { random: Math.random, newId: () => crypto.randomUUID() };

async function readPlans(): Promise<Plans> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return StoredPlans.safeParse(stored).data ?? {};
}

const keepPlans = (plans: Plans) => browser.storage.local.set({ [KEY]: plans });

/**
 * Sends what is due, and sets the alarm for what comes next. Plans stay also while nothing may be sent:
 * a policy that arrives late must not make a report go out twice.
 */
const sendDue = () =>
  inTurn(async () => {
    const allowed = await sending();
    if (allowed?.choice !== 'on') {
      await browser.alarms.clear(ALARM);
      return;
    }
    const now = Date.now();
    const thisWeek = isoWeek(new Date(now));
    // That a site may have changed is for the person, who can tell us of it.
    const rows = (await countRows()).filter(({ outcome }) => outcome !== 'missed');
    const weeks = [...new Set(rows.map(({ week }) => week))].filter(
      (week) => week >= allowed.from && week < thisWeek,
    );
    const plans = planReports(await readPlans(), weeks, now, chance);
    await keepPlans(plans);
    for (const week of weeks) {
      const plan = plans[week];
      if (!plan || plan === 'done' || plan.at > now) continue;
      const arrived = otlpSink(allowed.endpoint, plan.id).take(rows.filter((row) => row.week === week));
      plans[week] = await arrived.then(
        () => 'done' as const,
        () => afterFailure(plan, now, chance.random),
      );
      await keepPlans(plans);
    }
    await browser.alarms.create(ALARM, { when: nextMoment(plans, thisWeek) });
  });

/** Sends what is due now; a fault is no reason to stop anything else. */
export const sendDueReports = (): Promise<void> =>
  sendDue().catch((error: unknown) => console.warn('Forethought:', error));

/** Wakes for reports; browsers may forget alarms when they are closed. */
export function watchReports(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) sendDueReports();
  });
  browser.runtime.onStartup.addListener(sendDueReports);
}
