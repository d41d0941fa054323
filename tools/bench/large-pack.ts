import type { Pack } from '../../src/policy/pack.ts';

/** As large as the goal for making a pack ready speaks of, in characters of JSON. */
const LARGE = 1_000_000;
const MOST_RULES = 500;
const WORDS_IN_A_LIST = 5000;

const SYLLABLES = ['ba', 'cor', 'den', 'fil', 'gus', 'han', 'jer', 'kip', 'lom', 'mar', 'nev', 'pos'];

/** Words that nobody writes, each its own: every tenth is a beginning, every seventh a row, every fiftieth has an accent. */
function wordAt(at: number): string {
  let word = '';
  for (let rest = at; word === '' || rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  if (at % 50 === 0) return `${word}'s é${word}`;
  if (at % 7 === 0) return `${word} and ${word}`;
  return at % 10 === 0 ? `${word}*` : word;
}

/** A rule again, with phrases of its own: nothing of it is ready already. */
function again<T extends { id: string }>(rule: T, round: number): T {
  const own = JSON.stringify(rule).replaceAll(/"phrase":(\[[^\]]*\]|"[^"]*")/g, (_, phrases: string) => {
    const all: string[] = [JSON.parse(phrases)].flat();
    return `"phrase":${JSON.stringify(all.map((phrase) => `${phrase} ${SYLLABLES[round % SYLLABLES.length]}${round}`.slice(0, 400)))}`;
  });
  return { ...(JSON.parse(own) as T), id: `${rule.id}-again-${round}` };
}

/** The rules again and again, and lists of further words, until the pack is about as large as it should be. */
export function largePack(pack: Pack): Pack {
  const rules = [...pack.rules];
  let size = JSON.stringify(pack).length;
  for (let round = 1; size < LARGE * 0.75; round++)
    for (const rule of pack.rules) {
      if (rules.length === MOST_RULES || size >= LARGE * 0.75) break;
      const copy = again(rule, round);
      rules.push(copy);
      size += JSON.stringify(copy).length;
    }
  const lists = [...pack.lists];
  for (let at = 0; size < LARGE; at += WORDS_IN_A_LIST) {
    const words = Array.from({ length: WORDS_IN_A_LIST }, (_, n) => wordAt(at + n));
    const list = { id: `further-${at}`, title: 'Further words', source: 'made', words };
    lists.push(list);
    size += JSON.stringify(list).length;
  }
  return { ...pack, rules, lists };
}
