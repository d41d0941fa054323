import { isoWeek } from '../../counts/week.ts';
import type { State } from '../../messages.ts';
import { weekLine } from '../counted.ts';
import { SendingNotice } from '../counts/notice.tsx';

/** What is counted, in a line, and where to see it all. */
export const Counts = ({ state }: { state: State }) => (
  <section aria-labelledby="counts">
    <h2 id="counts">What is counted</h2>
    <SendingNotice sending={state.sending} />
    <p class="soft">
      Each warning adds one to a number for its week. Your words, names and addresses are not kept.
    </p>
    <p>{weekLine(state.counts, isoWeek(new Date()))}</p>
    <div class="row">
      <a class="button" href="/counts.html">
        My counts
      </a>
      <a class="button" href="/provider.html">
        Counts of many people
      </a>
    </div>
  </section>
);
