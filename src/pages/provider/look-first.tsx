import { i18n } from '#i18n';
import type { RuleNames } from '../../messages.ts';
import { clauseNames } from '../counts/clause-names.ts';
import { type Share, worthALook } from './shares.ts';

/** Which rules to look at first, and why. */
export const LookFirst = ({ lines, names }: { lines: readonly Share[]; names: RuleNames }) => {
  const found = worthALook(lines);
  const nameOf = clauseNames(names);
  return (
    <section aria-labelledby="first">
      <h2 id="first">{i18n.t('provider.lookFirst.title')}</h2>
      {found.length === 0 && <p>{i18n.t('provider.lookFirst.none')}</p>}
      {found.map(({ line: { row }, reason }) => {
        const rules = names.rules.filter(({ clause }) => clause === row);
        return (
          <div key={row} class="look">
            <h3>{nameOf(row).name}</h3>
            <p>{i18n.t(`provider.lookFirst.${reason}`)}</p>
            {rules.length > 0 && (
              <p class="soft">
                {i18n.t('provider.lookFirst.rules', { titles: rules.map(({ title }) => title).join(' · ') })}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
};
