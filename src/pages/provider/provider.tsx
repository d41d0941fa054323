import { useState } from 'preact/hooks';
import { tablesToCsv } from '../../counts/engine-csv.ts';
import { LEAST_BROWSERS, type Table } from '../../counts/suppress.ts';
import type { RuleNames } from '../../messages.ts';
import { Sign } from '../../warning/icons.tsx';
import { idWords, shortDayWords } from '../../words/format.ts';
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
    const tooLarge = files.filter(({ size }) => size > MOST_BYTES).map(({ name }) => `${name} is too large.`);
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
          Forethought
        </p>
        <h1>Counts of many people</h1>
        <p class="soft">
          For a provider who wants to know whether the rules help. Files are read on this device and kept
          nowhere. <a href="/options.html">Options</a>
        </p>
      </header>
      <section aria-labelledby="files">
        <h2 id="files">Files</h2>
        <p class="soft">
          Files that people saved from “My counts”, one for each browser, or the table of your counts engine.
          Nothing is shown of fewer than {LEAST_BROWSERS} browsers; numbers are rounded to the nearest 5.
        </p>
        <Problem text={problem} />
        <div class="row">
          <label class="button file">
            Add files…
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
              Start again
            </button>
          )}
          <span role="status" class="soft">
            {loaded.engine
              ? 'The engine’s table is loaded.'
              : count > 0 && (count === 1 ? '1 file' : `${count} files`)}
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
      <section aria-label="Result">
        <p>
          Too few browsers: at least {LEAST_BROWSERS} must have contributed to a row before it is shown. Add
          more files.
        </p>
      </section>
    );
  return (
    <>
      <section aria-labelledby="shares">
        <h2 id="shares">Warnings that were taken back</h2>
        <p class="soft">
          Edited, mended or given up. Published studies of such warnings find about {PUBLISHED_LEVEL} in 100.
        </p>
        <ShareTable
          caption="By clause"
          head="Clause"
          lines={byClause}
          withheld={clause.withheld}
          nameOf={clauseNames(names)}
        />
        <ShareTable
          caption="By week"
          head="Week from"
          lines={shares(week)}
          withheld={week.withheld}
          nameOf={(row) => ({ name: shortDayWords(mondayOf(row)) })}
        />
        <ShareTable
          caption="By kind of rule"
          head="Kind"
          lines={shares(category)}
          withheld={category.withheld}
          nameOf={(row) => ({ name: idWords(row) })}
        />
        <div class="row">
          <button type="button" onClick={() => saveFile('forethought-table.csv', tablesToCsv(tables))}>
            Save this table as a CSV file
          </button>
        </div>
      </section>
      <LookFirst lines={byClause} names={names} />
      {onTrial.length > 0 && (
        <section aria-labelledby="trial">
          <h2 id="trial">Rules on trial</h2>
          <p class="soft">
            Rules that only count say nothing to anybody. Posts that left although such a rule would have
            spoken; each rule adds one.
          </p>
          <OnTrial
            caption="Rules on trial, by clause"
            head="Clause"
            lines={onTrial}
            nameOf={clauseNames(names)}
          />
          <OnTrial
            caption="Rules on trial, by kind of rule"
            head="Kind"
            lines={silentIn(category)}
            nameOf={(row) => ({ name: idWords(row) })}
          />
        </section>
      )}
    </>
  );
};
