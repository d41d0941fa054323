import { i18n } from '#i18n';
import { fileSink } from '../../counts/csv.ts';
import type { CountRow } from '../../counts/event.ts';
import type { RuleNames } from '../../messages.ts';
import { send } from '../../send.ts';
import { Sign } from '../../warning/icons.tsx';
import { shortDayWords } from '../../words/format.ts';
import { marked } from '../../words/marked.tsx';
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
          {i18n.t('brand')}
        </p>
        <h1>{i18n.t('counts.title')}</h1>
        <p class="soft">
          {marked(i18n.t('counts.lead'), { link: (words) => <a href="/options.html">{words}</a> })}
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
                {i18n.t('counts.save')}
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
      <h2 id="often">{i18n.t('counts.often')}</h2>
      {weeks.length === 0 ? (
        <p>{i18n.t('counts.none')}</p>
      ) : (
        <>
          <Legend />
          <Chart
            caption={i18n.t('counts.byWeek')}
            head={i18n.t('counts.weekFrom')}
            lines={weeks.slice(0, WEEKS_SHOWN)}
            nameOf={weekName}
          />
          {weeks.length > WEEKS_SHOWN && (
            <details>
              <summary>{i18n.t('counts.earlier')}</summary>
              <Chart
                caption={i18n.t('counts.earlier')}
                head={i18n.t('counts.weekFrom')}
                lines={weeks.slice(WEEKS_SHOWN)}
                nameOf={weekName}
              />
            </details>
          )}
          <Chart
            caption={i18n.t('counts.byClauseOfPolicy')}
            head={i18n.t('counts.clause')}
            lines={clauses}
            nameOf={clauseNames(names)}
          />
        </>
      )}
      {(wrong > 0 || pictures > 0 || unchecked > 0) && (
        <ul class="points">
          {wrong > 0 && <li>{i18n.t('counts.wrong', wrong)}</li>}
          {pictures > 0 && <li>{i18n.t('counts.pictures', pictures)}</li>}
          {unchecked > 0 && <li>{i18n.t('counts.unchecked', unchecked)}</li>}
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
      <h2 id="trial">{i18n.t('counts.trial')}</h2>
      <p class="soft">{i18n.t('counts.trialHelp')}</p>
      <OnTrial
        caption={i18n.t('counts.trialByClause')}
        head={i18n.t('counts.clause')}
        lines={lines}
        nameOf={clauseNames(names)}
      />
    </section>
  );
};

const Kept = () => (
  <section aria-labelledby="kept">
    <h2 id="kept">{i18n.t('counts.kept.title')}</h2>
    <ul class="points">
      <li>{marked(i18n.t('counts.kept.adds'), { b: (words) => <b>{words}</b> })}</li>
      <li>{i18n.t('counts.kept.kept')}</li>
      <li>{i18n.t('counts.kept.notKept')}</li>
      <li>{i18n.t('counts.kept.file')}</li>
    </ul>
  </section>
);
