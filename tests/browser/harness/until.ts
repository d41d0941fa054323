const LIMIT = 6_000;
const STEP = 25;

/** Polls until the answer is there; says what was waited for when it never comes. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  limit = LIMIT,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${limit / 1000} s in vain for ${what}.`);
    await new Promise((next) => setTimeout(next, STEP));
  }
}

/** Asks again and again for `span` milliseconds; each answer must be true. For what must not happen late. */
export async function throughout(what: string, span: number, ask: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + span;
  while (performance.now() < end) {
    if (!(await ask())) throw new Error(`It did not stay so: ${what}.`);
    await new Promise((next) => setTimeout(next, STEP));
  }
}
