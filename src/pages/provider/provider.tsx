import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tablesToCsv } from '../../counts/engine-csv.ts';
import { LEAST_BROWSERS, type Table } from '../../counts/suppress.ts';
import type { RuleNames } from '../../messages.ts';
import { Sign } from '../../warning/icons.tsx';
import { idWords, shortDayWords } from '../../words/format.ts';
import { marked } from '../../words/marked.tsx';
import { mondayOf } from '../counted.ts';
import { clauseNames } from '../counts/clause-names.ts';
import { OnTrial } from '../on-trial.tsx';
import { Problem } from '../problem.tsx';
import { saveFile } from '../save-file.ts';
import { useRuleNames } from '../use-rule-names.ts';
import { addFiles, type Loaded, NOTHING, tablesOf } from './loaded.ts';
import { LookFirst } from './look-first.tsx';
import { ShareTable } from './share-table.tsx';
import { PUBLISHED_LEVEL, shares, silentIn } from './shares.ts';

const MOST_BYTES = 2_000_000;
const EMPTY: Table = { cells: [], withheld: 0 };

/** For a provider: what the counts of many people say about the rules. */
export const Provider = () => {
  const names = useRuleNames();
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [problem, setProblem] = useState('');

  const load = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    const tooLarge = files
      .filter(({ size }) => size > MOST_BYTES)
      .map(({ name }) => i18n.t('provider.tooLarge', { name }));
    const texts = await Promise.all(
      files
        .filter(({ size }) => size <= MOST_BYTES)
        .map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const added = addFiles(loaded, texts);
    setLoaded(added.loaded);
    setProblem([...tooLarge, ...added.problems].join(' '));
    // So that the same file can be chosen again.
    input.value = '';
  };
  const count = loaded.browsers.size;

  return (
    <main>
      <header>
        <p class="brand">
          <Sign size={22} />
          {i18n.t('brand')}
        </p>
        <h1>{i18n.t('provider.title')}</h1>
        <p class="soft">
          {marked(i18n.t('provider.lead'), { link: (words) => <a href="/options.html">{words}</a> })}
        </p>
      </header>
      <section aria-labelledby="files">
        <h2 id="files">{i18n.t('provider.files')}</h2>
        <p class="soft">{i18n.t('provider.filesHelp', { least: LEAST_BROWSERS })}</p>
        <Problem text={problem} />
        <div class="row">
          <label class="button file">
            {i18n.t('provider.add')}
            <input
              type="file"
              multiple
              accept=".csv,text/csv"
              onChange={({ currentTarget }) => load(currentTarget)}
            />
          </label>
          {loaded !== NOTHING && (
            <button
              type="button"
              onClick={() => {
                setLoaded(NOTHING);
                setProblem('');
              }}
            >
              {i18n.t('provider.startAgain')}
            </button>
          )}
          <span role="status" class="soft">
            {loaded.engine ? i18n.t('provider.tableLoaded') : count > 0 && i18n.t('provider.loaded', count)}
          </span>
        </div>
      </section>
      {names && (loaded.engine || count > 0) && <Results loaded={loaded} names={names} />}
    </main>
  );
};

const Results = ({ loaded, names }: { loaded: Loaded; names: RuleNames }) => {
  const tables = tablesOf(loaded);
  const { clause = EMPTY, week = EMPTY, category = EMPTY } = tables;
  const byClause = shares(clause);
  const onTrial = silentIn(clause);
  if (byClause.length === 0 && onTrial.length === 0)
    return (
      <section aria-label={i18n.t('provider.result')}>
        <p>{i18n.t('provider.tooFew', { least: LEAST_BROWSERS })}</p>
      </section>
    );
  return (
    <>
      <section aria-labelledby="shares">
        <h2 id="shares">{i18n.t('provider.takenBackTitle')}</h2>
        <p class="soft">{i18n.t('provider.takenBackHelp', { level: PUBLISHED_LEVEL })}</p>
        <ShareTable
          caption={i18n.t('provider.byClause')}
          head={i18n.t('counts.clause')}
          lines={byClause}
          withheld={clause.withheld}
          nameOf={clauseNames(names)}
        />
        <ShareTable
          caption={i18n.t('provider.byWeek')}
          head={i18n.t('counts.weekFrom')}
          lines={shares(week)}
          withheld={week.withheld}
          nameOf={(row) => ({ name: shortDayWords(mondayOf(row)) })}
        />
        <ShareTable
          caption={i18n.t('provider.byKind')}
          head={i18n.t('provider.kind')}
          lines={shares(category)}
          withheld={category.withheld}
          nameOf={(row) => ({ name: idWords(row) })}
        />
        <div class="row">
          <button type="button" onClick={() => saveFile('forethought-table.csv', tablesToCsv(tables))}>
            {i18n.t('provider.save')}
          </button>
        </div>
      </section>
      <LookFirst lines={byClause} names={names} />
      {onTrial.length > 0 && (
        <section aria-labelledby="trial">
          <h2 id="trial">{i18n.t('provider.trial')}</h2>
          <p class="soft">{i18n.t('provider.trialHelp')}</p>
          <OnTrial
            caption={i18n.t('provider.trialByClause')}
            head={i18n.t('counts.clause')}
            lines={onTrial}
            nameOf={clauseNames(names)}
          />
          <OnTrial
            caption={i18n.t('provider.trialByKind')}
            head={i18n.t('provider.kind')}
            lines={silentIn(category)}
            nameOf={(row) => ({ name: idWords(row) })}
          />
        </section>
      )}
    </>
  );
};
