import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../../policy/pack.ts';
import type { Rule } from '../../../policy/rule.ts';
import { type ExampleVerdict, verdictsOf } from '../../../workbench/examples.ts';
import { useTrained } from '../use-trained.ts';

/** While somebody types, examples are judged at the pauses. */
const PAUSE_MS = 250;

/** The live verdicts on a rule's examples; null while the rule cannot be used, or they are being judged. */
export function useVerdicts(rule: Rule, pack: Pack, isSound: boolean): ExampleVerdict[] | null {
  const trained = useTrained();
  const [judged, setJudged] = useState<{ rule: Rule; verdicts: ExampleVerdict[] }>();
  useEffect(() => {
    if (!isSound || trained === undefined) return;
    const waiting = setTimeout(
      () => setJudged({ rule, verdicts: verdictsOf(rule, pack, trained) }),
      PAUSE_MS,
    );
    return () => clearTimeout(waiting);
  }, [rule, pack, isSound, trained]);
  return isSound && judged?.rule === rule ? judged.verdicts : null;
}
