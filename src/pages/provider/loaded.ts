import { i18n } from '#i18n';
import { fromCsv, isCountsCsv } from '../../counts/csv.ts';
import { isEngineCsv, type Tables, tablesFromCsv } from '../../counts/engine-csv.ts';
import { type Browser, suppressedTable } from '../../counts/suppress.ts';
import { reasonOf } from '../../words/reason-of.ts';

/** What was loaded: the files of browsers by their content, or the engine's tables. */
export interface Loaded {
  browsers: ReadonlyMap<string, Browser>;
  engine: Tables | null;
}

export const NOTHING: Loaded = { browsers: new Map(), engine: null };

export interface NamedText {
  name: string;
  text: string;
}

/** Adds files to what was loaded; a file that is no such file is named in a sentence and changes nothing. */
export function addFiles(
  before: Loaded,
  files: readonly NamedText[],
): { loaded: Loaded; problems: string[] } {
  const browsers = new Map(before.browsers);
  let { engine } = before;
  const problems: string[] = [];
  for (const { name, text } of files) {
    try {
      if (isEngineCsv(text)) engine = tablesFromCsv(text);
      else if (isCountsCsv(text)) browsers.set(`${name}\n${text}`, fromCsv(text));
      else throw new Error(i18n.t('provider.notCounts'));
    } catch (error) {
      problems.push(i18n.t('provider.leftOut', { name, why: reasonOf(error) }));
    }
  }
  return { loaded: { browsers, engine }, problems };
}

/** What may be told of it. */
export function tablesOf({ browsers, engine }: Loaded): Tables {
  if (engine) return engine;
  const all = [...browsers.values()];
  return {
    clause: suppressedTable(all, ['clause', 'reaction']),
    week: suppressedTable(all, ['week', 'reaction']),
    category: suppressedTable(all, ['category', 'reaction']),
    site: suppressedTable(all, ['site', 'reaction']),
    pack: suppressedTable(all, ['pack', 'reaction']),
  };
}
