import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { z } from 'zod';

/** By the id of the question, whether both answers were right. */
const Progress = z.record(z.string(), z.boolean());
export type Progress = z.infer<typeof Progress>;

const KEY = 'course';

/** What was answered so far, which is kept on this device only; undefined until it is known. */
export function useProgress() {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    browser.storage.local.get(KEY).then(
      ({ [KEY]: stored }) => setProgress(Progress.safeParse(stored).data ?? {}),
      () => setProgress({}),
    );
  }, []);
  return {
    progress,
    answered(id: string, right: boolean) {
      const next = { ...progress, [id]: right };
      setProgress(next);
      browser.storage.local.set({ [KEY]: next });
    },
    startAgain() {
      setProgress({});
      browser.storage.local.remove(KEY);
    },
  };
}
