import type { EncoderReading } from '../text/encoder/encoder.ts';
import type { Draft } from '../verdict/verdict.ts';
import { engine } from './host.ts';

/** How long a verdict waits for the encoder, in ms; loading it takes the longest. */
const PATIENCE = 1000;

/** What the encoder makes of a draft; `late` when it has not answered yet, `failed` when it cannot. */
export function readingOf({ text, context }: Draft): Promise<EncoderReading | 'late' | 'failed'> {
  return new Promise((resolve) => {
    const waiting = setTimeout(() => resolve('late'), PATIENCE);
    const ask = () => engine({ type: 'encode', text, context });
    ask()
      // One that was closed or crashed meanwhile is opened anew.
      .catch(ask)
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
