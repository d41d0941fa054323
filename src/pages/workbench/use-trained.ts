import { useEffect, useState } from 'preact/hooks';
import { trainedModel } from '../../packs/trained-model.ts';
import type { Trained } from '../../text/model/score.ts';

/** What was trained; undefined while it is read, null when it cannot be. */
export function useTrained(): Trained | null | undefined {
  const [trained, setTrained] = useState<Trained | null>();
  useEffect(() => {
    let current = true;
    trainedModel().then((model) => current && setTrained(model));
    return () => {
      current = false;
    };
  }, []);
  return trained;
}
