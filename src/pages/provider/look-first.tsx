import type { RuleNames } from '../../messages.ts';
import { clauseNames } from '../counts/clause-names.ts';
import { type Share, worthALook } from './shares.ts';

const WHY = {
  wrong:
    'People often marked these warnings as wrong. Look for posts that are harmless, and add them to the rule’s clear examples.',
  ignored:
    'Fewer than 30 in 100 warnings were taken back. Read the message as a person in a hurry would, or make it a tip.',
};

/** Which rules to look at first, and why. */
export const LookFirst = ({ lines, names }: { lines: readonly Share[]; names: RuleNames }) => {
  const found = worthALook(lines);
  const nameOf = clauseNames(names);
  return (
    <section aria-labelledby="first">
      <h2 id="first">Look at these rules first</h2>
      {found.length === 0 && <p>None stands out.</p>}
      {found.map(({ line: { row }, reason }) => {
        const rules = names.rules.filter(({ clause }) => clause === row);
        return (
          <div key={row} class="look">
            <h3>{nameOf(row).name}</h3>
            <p>{WHY[reason]}</p>
            {rules.length > 0 && (
              <p class="soft">Rules that serve this clause: {rules.map(({ title }) => title).join(' · ')}</p>
            )}
          </div>
        );
      })}
    </section>
  );
};
