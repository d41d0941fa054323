import { useEffect, useState } from 'preact/hooks';
import type { RuleNames } from '../messages.ts';
import { send } from '../send.ts';

const NONE: RuleNames = { clauses: [], rules: [] };

/** What clauses and rules in force are called; undefined until that is known. Without an answer, ids must do. */
export function useRuleNames(): RuleNames | undefined {
  const [names, setNames] = useState<RuleNames>();
  useEffect(() => {
    let current = true;
    send({ type: 'rule-names' }).then(
      (answer) => current && setNames(answer),
      () => current && setNames(NONE),
    );
    return () => {
      current = false;
    };
  }, []);
  return names;
}
