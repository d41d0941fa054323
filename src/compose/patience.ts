/** How long a send may wait for its verdict, in ms; after that it goes out unchecked, with a note. */
export const PATIENCE = 1800;
/** Pause before the background, which may be restarting, is asked again, in ms. */
const BREATH = 150;

export class OutOfPatience extends Error {
  override name = 'OutOfPatience';
}

/**
 * Asks until there is an answer, over failures of the one who answers.
 * @throws OutOfPatience after PATIENCE; at once what `final` says is beyond hope.
 */
export function askPatiently<T>(ask: () => Promise<T>, final: (error: unknown) => boolean): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new OutOfPatience()), PATIENCE);
    const attempt = () => {
      ask().then(
        (answer) => {
          clearTimeout(giveUp);
          resolve(answer);
        },
        (error: unknown) => {
          if (final(error)) {
            clearTimeout(giveUp);
            reject(error);
          } else if (performance.now() + BREATH < deadline) setTimeout(attempt, BREATH);
        },
      );
    };
    attempt();
  });
}
