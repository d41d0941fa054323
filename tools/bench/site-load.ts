import type { BrowserContext, CDPSession } from 'playwright-core';
import { spent } from './cost-of-page.ts';
import { openSide, type Side } from './sides.ts';
import { goTo, watch } from './site-person.ts';
import type { Place } from './site-places.ts';

interface TraceEvent {
  name: string;
  /** Microseconds that the thread ran. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

async function traced(browser: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await work();
  const complete = new Promise((done) => browser.once('Tracing.tracingComplete', done));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  return events;
}

/** A browser, and the line to it over which it is traced. */
export interface Browser {
  context: BrowserContext;
  cdp: CDPSession;
}

export interface Load {
  side: Side;
  /** Ms in which the extension's own scripts were compiled and run while the page loaded. */
  own: number;
  /** Ms of all scripts until the composer had the focus, the page's own among them. */
  scripts: number;
}

/**
 * Opens a page in a fresh tab and goes to its composer. What the extension's scripts take comes from the browser's
 * trace, which names the script of each evaluation: a difference between all scripts with us and without would drown it in
 * what the page's own take one time and the other.
 */
export async function load({ context, cdp }: Browser, place: Place): Promise<Load> {
  const side = await openSide(context);
  await watch(side.page);
  const events = await traced(cdp, () => side.page.goto(place.url));
  const own = events.filter(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:'),
  );
  await goTo(side.page, place);
  return {
    side,
    own: own.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
    scripts: await spent(side.cdp, 'ScriptDuration'),
  };
}
