import { type JsonText, jsonText } from './json-text.ts';
import { MOST_RECORD } from './limits.ts';
import { EACH, type Path, pathTo, stepsLeft } from './path.ts';
import { scanOn, startScan } from './scan.ts';

export type JsonRecord =
  /** A value that stands where a path leads, by the number of the path. */
  | { value: unknown; path: number }
  /** The place was there where such values stand, even if it is empty. */
  | { place: true }
  /** One that could not be read, or nothing from there to the end. */
  | { broken: 'one' | 'rest' };

/** What may stand before the JSON, as in the files of X: `window.YTD.tweets.part0 = `. */
const PREFIX = /^\uFEFF?\s*(?:window\.[\w.]+\s*=\s*)?(?=[[{])/;
const LONGEST_PREFIX = 200;
/** Elements of an array begin alike: a brace and the first key. */
const BEGINNING = /^\{\s*"[^"\\]*"/;
/** So often it is tried to find the next element behind one that has no end. */
const MOST_BREAKS = 50;

interface Frame {
  close: ']' | '}';
  key?: string | undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Where the value that begins here ends; null when it does not end as it should. What is not kept is let go. */
async function endOfValue(json: JsonText, keep: boolean): Promise<number | null> {
  const scan = startScan();
  let length = 0;
  for (;;) {
    const end = scanOn(scan, json.text, json.at + length);
    if (end === 'mismatch') return null;
    if (end !== 'open') return end;
    if (!keep) json.at = json.text.length;
    length = json.text.length - json.at;
    if (length > MOST_RECORD) return null;
    if (!(await json.more())) return null;
  }
}

/** Goes to the next place where an element begins like this; false when there is none. */
async function findNext(json: JsonText, beginning: string): Promise<boolean> {
  json.at++;
  for (;;) {
    const found = json.text.indexOf(beginning, json.at);
    if (found >= 0) {
      json.at = found;
      return true;
    }
    json.at = Math.max(json.at, json.text.length - beginning.length);
    if (!(await json.more())) return false;
  }
}

/** A key and its colon; null when they are not there. */
async function readKey(json: JsonText): Promise<string | null> {
  const end = await endOfValue(json, true);
  if (end === null) return null;
  const key = parsed(json.text.slice(json.at, end));
  json.at = end;
  if (typeof key !== 'string' || (await json.peek()) !== ':') return null;
  json.at++;
  return key;
}

/**
 * Reads the values at certain places of a long JSON text, one at a time. Behind one that is damaged it goes on with
 * the next that begins as its neighbours do.
 */
export async function* readJson(
  chunks: AsyncIterable<string>,
  paths: readonly Path[],
): AsyncGenerator<JsonRecord, void> {
  const json = jsonText(chunks);
  while (json.text.length < LONGEST_PREFIX && (await json.more()));
  const prefix = PREFIX.exec(json.text);
  if (!prefix) {
    if (json.text.trim() !== '') yield { broken: 'rest' };
    return;
  }
  json.at = prefix[0].length;

  const stack: Frame[] = [];
  let beginning = '';
  let breaks = 0;
  do {
    const next = await json.peek();
    const top = stack.at(-1);
    if (next === '') return yield { broken: 'rest' };
    if (next === '}' || next === ']') {
      if (top?.close !== next) return yield { broken: 'rest' };
      json.at++;
      stack.pop();
      continue;
    }
    if (top?.close === '}') {
      const key = next === '"' ? await readKey(json) : null;
      if (key === null || (await json.peek()) === '') return yield { broken: 'rest' };
      top.key = key;
    }
    const place = stack.map(({ close, key }) => (close === ']' ? EACH : (key ?? '')));
    const path = pathTo(paths, place);
    const left = path < 0 ? stepsLeft(paths, place) : 0;
    if (left === 1) yield { place: true };
    const opening = json.text[json.at];
    if (path < 0 && left < Number.POSITIVE_INFINITY && (opening === '{' || opening === '[')) {
      stack.push({ close: opening === '{' ? '}' : ']' });
      json.at++;
      continue;
    }
    const end = await endOfValue(json, path >= 0);
    const raw = end === null || path < 0 ? '' : json.text.slice(json.at, end);
    const value = raw === '' ? null : parsed(raw);
    if (end !== null && value !== undefined) {
      json.at = end;
      if (path < 0) continue;
      if (top?.close === ']') beginning ||= BEGINNING.exec(raw)?.[0] ?? '';
      yield { value, path };
      continue;
    }
    const neighbours = top?.close === ']' && beginning !== '';
    if (end !== null) {
      // Its brackets fit, but it may have swallowed a neighbour.
      const nearest = neighbours ? raw.indexOf(beginning, 1) : -1;
      json.at = nearest > 0 ? json.at + nearest : end;
    } else if (!neighbours || ++breaks > MOST_BREAKS || !(await findNext(json, beginning)))
      return yield { broken: 'rest' };
    yield { broken: 'one' };
  } while (stack.length > 0);
}
