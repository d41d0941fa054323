import type { CDPSession } from 'playwright-core';

/** A running total of the page's process, in ms: its main thread's work, or the scripts' share of it. */
export async function spent(cdp: CDPSession, what: 'TaskDuration' | 'ScriptDuration'): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === what)?.value ?? Number.NaN) * 1000;
}
