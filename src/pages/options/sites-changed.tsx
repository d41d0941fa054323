import { i18n } from '#i18n';
import type { CountRow } from '../../counts/event.ts';
import { isoWeek } from '../../counts/week.ts';
import { idWords } from '../../words/format.ts';
import { maybeChanged } from '../counted.ts';

const LOOKED_BACK_DAYS = 28;

/** Sites on which posts seem to leave unseen; nothing while all is well. */
export const SitesChanged = ({ rows }: { rows: CountRow[] }) => {
  const since = isoWeek(new Date(Date.now() - LOOKED_BACK_DAYS * 86_400_000));
  const sites = maybeChanged(rows, since);
  return (
    sites.length > 0 && (
      <section aria-labelledby="changed">
        <h2 id="changed">{i18n.t('options.changed.title')}</h2>
        <p class="soft">{i18n.t('options.changed.lead')}</p>
        <ul class="sites">
          {sites.map(({ site, missed }) => (
            <li key={site}>
              <span>{idWords(site)}</span>
              <span>{i18n.t('options.changed.times', { missed })}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  );
};
