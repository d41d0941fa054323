import type { CountRow } from './event.ts';

/** A place that counts go to. */
export interface CountSink {
  /**
   * Takes rows over, all of them or none.
   * @throws Error when it could not; then the same rows may be brought again.
   */
  take(rows: readonly CountRow[]): Promise<void>;
}
