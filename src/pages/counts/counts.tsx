import { fileSink } from '../../counts/csv.ts';
import type { CountRow } from '../../counts/event.ts';
import type { RuleNames } from '../../messages.ts';
import { send } from '../../send.ts';
import { Sign } from '../../warning/icons.tsx';
import { shortDayWords } from '../../words/format.ts';
import { counted, mondayOf, onTrial, tallyBy } from '../counted.ts';
import { OnTrial } from '../on-trial.tsx';
import { Problem } from '../problem.tsx';
import { saveFile } from '../save-file.ts';
import { useRuleNames } from '../use-rule-names.ts';
import { useExtensionState } from '../use-state.ts';
import { Chart, Legend } from './chart.tsx';
import { clauseNames } from './clause-names.ts';
import { Clear } from './clear.tsx';
import { Sending } from './sending.tsx';

/** So many weeks are seen at once; older ones on demand. */
const WEEKS_SHOWN = 8;

/** What was counted on this device, for the person whose it is. */
export const MyCounts = () => {
  const { state, problem, change } = useExtensionState();
  const names = useRuleNames();
  return (
    <main>
      <header>
        <p class="brand">
          <Sign size={22} />
          Forethought
        </p>
        <h1>My counts</h1>
        <p class="soft">
          How often a warning or a tip came up, and what you did then. <a href="/options.html">Options</a>
        </p>
      </header>
      <Problem text={problem} />
      {state?.sending && <Sending sending={state.sending} change={change} />}
      {state && names && (
        <>
          <Charts rows={state.counts} names={names} />
          <Trial rows={state.counts} names={names} />
          <Kept />
          {state.counts.length > 0 && (
            <div class="row">
              <button type="button" onClick={() => change(() => fileSink(saveFile).take(state.counts))}>
                Save as a CSV file
              </button>
              <Clear onClear={() => change(() => send({ type: 'clear-counts' }))} />
            </div>
          )}
        </>
      )}
    </main>
  );
};

const weekName = (week: string) => ({ name: shortDayWords(mondayOf(week)) });

const Charts = ({ rows, names }: { rows: CountRow[]; names: RuleNames }) => {
  const weeks = tallyBy(rows, 'week');
  const clauses = tallyBy(rows, 'clause');
  const unchecked = counted(rows, 'unchecked');
  const pictures = counted(rows, 'picture-checked');
  const wrong = counted(rows, 'reported-wrong');
  return (
    <section aria-labelledby="often">
      <h2 id="often">How often</h2>
      {weeks.length === 0 ? (
        <p>No warning or tip yet.</p>
      ) : (
        <>
          <Legend />
          <Chart caption="By week" head="Week from" lines={weeks.slice(0, WEEKS_SHOWN)} nameOf={weekName} />
          {weeks.length > WEEKS_SHOWN && (
            <details>
              <summary>Earlier weeks</summary>
              <Chart
                caption="Earlier weeks"
                head="Week from"
                lines={weeks.slice(WEEKS_SHOWN)}
                nameOf={weekName}
              />
            </details>
          )}
          <Chart
            caption="By clause of the policy"
            head="Clause"
            lines={clauses}
            nameOf={clauseNames(names)}
          />
        </>
      )}
      {(wrong > 0 || pictures > 0 || unchecked > 0) && (
        <ul class="points">
          {wrong > 0 && <li>You marked {wrong === 1 ? '1 warning' : `${wrong} warnings`} as wrong.</li>}
          {pictures > 0 && (
            <li>
              Pictures were looked at {pictures === 1 ? 'once' : `${pictures} times`} before a site got them.
            </li>
          )}
          {unchecked > 0 && (
            <li>
              {unchecked === 1 ? '1 post or picture' : `${unchecked} posts or pictures`} could not be checked.
            </li>
          )}
        </ul>
      )}
    </section>
  );
};

const Trial = ({ rows, names }: { rows: CountRow[]; names: RuleNames }) => {
  const lines = onTrial(rows);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">Rules on trial</h2>
      <p class="soft">
        Whoever writes your rules tries these first. They say nothing; how often they would have spoken about
        a post that left is counted.
      </p>
      <OnTrial caption="Rules on trial, by clause" head="Clause" lines={lines} nameOf={clauseNames(names)} />
    </section>
  );
};

const Kept = () => (
  <section aria-labelledby="kept">
    <h2 id="kept">What these numbers are</h2>
    <ul class="points">
      <li>
        Each reason that a warning gives adds one. <b>Taken back</b> means that you edited the post, mended
        the picture, or let it be. A tip beside what you write counts once for each draft.
      </li>
      <li>
        Kept: the week, the rules in force, the kind of rule, its clause, the kind of site (such as X, or
        “other”), what you did, and the number. They stay on this device for 26 weeks.
      </li>
      <li>
        Not kept: your words, pictures, names, the address of the page, the day or the hour, or anything that
        tells whose device this is.
      </li>
      <li>A file that you save holds your own exact numbers. It is yours to give, or not.</li>
    </ul>
  </section>
);
