import type { Reading } from '../text/encoder/encoder.ts';
import type { Draft } from '../verdict/verdict.ts';
import { engine } from './host.ts';

/** How long a verdict waits for the encoder, in ms; loading it takes the longest. */
const PATIENCE = 1000;

/** What the encoder makes of a draft; `late` when it has not answered yet, `failed` when it cannot. */
export function readingOf({ text, context }: Draft): Promise<Reading | 'late' | 'failed'> {
  return new Promise((resolve) => {
    const waiting = setTimeout(() => resolve('late'), PATIENCE);
    engine({ type: 'encode', text, context })
      .catch((error: unknown) => {
        console.warn('Forethought:', error);
        return 'failed' as const;
      })
      .then((reading) => {
        clearTimeout(waiting);
        resolve(reading);
      });
  });
}

/** Has the encoder loaded before it is needed. */
export function warmUp(): void {
  readingOf({
    text: 'ready',
    context: { site: 'other', surface: 'post', account: 'personal', role: 'trainee' },
  });
}
