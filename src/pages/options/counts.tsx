import { useState } from 'preact/hooks';
import type { CountRow } from '../../messages.ts';
import { send } from '../../send.ts';
import { mondayOf, type Tally, tally, unchecked } from '../counted.ts';
import type { ExtensionState } from '../use-state.ts';
import { idWords, shortDayWords } from '../words.ts';

/** What is counted, in a table, and a way to forget it. */
export const Counts = ({ rows, change }: { rows: CountRow[]; change: ExtensionState['change'] }) => {
  const lines = tally(rows);
  const missed = unchecked(rows);
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">What is counted</h2>
      <p class="soft">
        Each warning adds one to a number: which rule it was, on which kind of site, in which week, and what
        you did. A tip beside what you write counts once for each draft, as does a question before you post.
        Your words, names, addresses and the page are not kept, and nothing on this page is sent to anyone.
      </p>
      {lines.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <div class="scroll" role="region" aria-label="Counts by week" tabIndex={0}>
          <CountTable lines={lines} />
        </div>
      )}
      {missed > 0 && (
        <p>
          {missed === 1 ? '1 post' : `${missed} posts`} could not be checked in time, and went out unchecked.
        </p>
      )}
      {rows.length > 0 && <Clear onClear={() => change(() => send({ type: 'clear-counts' }))} />}
    </section>
  );
};

const CountTable = ({ lines }: { lines: Tally[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Week from</th>
        <th scope="col">Rule</th>
        <th scope="col">Site</th>
        <th scope="col">Shown</th>
        <th scope="col">Taken back</th>
        <th scope="col">Posted anyway</th>
        <th scope="col">Marked wrong</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={`${line.week} ${line.rule} ${line.site}`}>
          <td>{shortDayWords(mondayOf(line.week))}</td>
          <td>{idWords(line.rule)}</td>
          <td>{idWords(line.site)}</td>
          <td>{line.shown}</td>
          <td>{line.takenBack}</td>
          <td>{line.postedAnyway}</td>
          <td>{line.reportedWrong}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Asks once more before it forgets. */
const Clear = ({ onClear }: { onClear: () => void }) => {
  const [sure, setSure] = useState(false);
  return (
    <div class="row">
      <button type="button" onClick={() => (sure ? onClear() : setSure(true))}>
        {sure ? 'Yes, clear all counts' : 'Clear all counts…'}
      </button>
      {sure && (
        <button type="button" onClick={() => setSure(false)}>
          Keep them
        </button>
      )}
    </div>
  );
};
