import { i18n } from '#i18n';
import { isoWeek } from '../../counts/week.ts';
import type { State } from '../../messages.ts';
import { weekLine } from '../counted.ts';
import { SendingNotice } from '../counts/notice.tsx';

/** What is counted, in a line, and where to see it all. */
export const Counts = ({ state }: { state: State }) => (
  <section aria-labelledby="counts">
    <h2 id="counts">{i18n.t('options.counts.title')}</h2>
    <SendingNotice sending={state.sending} />
    <p class="soft">{i18n.t('options.counts.lead')}</p>
    <p>{weekLine(state.counts, isoWeek(new Date()))}</p>
    <div class="row">
      <a class="button" href="/counts.html">
        {i18n.t('counts.title')}
      </a>
      <a class="button" href="/provider.html">
        {i18n.t('provider.title')}
      </a>
    </div>
  </section>
);
