import { expect, test } from 'vitest';
import { Context } from '../../../src/policy/context.ts';
import { momentOf } from '../../../src/policy/moment.ts';
import { analyse } from '../../../src/text/analyse.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { isLeisure } from '../../../src/verdict/leisure.ts';
import { readRules } from '../../../tools/read-rules.ts';

const pack = readRules();
const compiled = compilePack(pack);
const moment = momentOf(pack, 'leisure-in-teaching-hours');
if (!moment) throw new Error('rules/moments names no leisure');

const LEISURE = 'Traybake recipe below, so easy to make';
const IN_HOURS = '2026-11-25T10:40';

test.each([
  [LEISURE, {}, true],
  ['Is anyone watching the match tonight?', { surface: 'comment' }, true],
  [LEISURE, { time: '2026-11-25T16:10' }, false],
  [LEISURE, { time: '2026-11-28T10:40' }, false],
  [LEISURE, { account: 'professional' }, false],
  [LEISURE, { surface: 'dm' }, false],
  [LEISURE, { site: 'linkedin' }, false],
  ['So easy', {}, false],
  ['Does anyone have a good resource for phonics?', {}, false],
  ['Marking books for 9B all evening again', {}, false],
])('“%s” with %o is leisure in teaching hours: %s', (text, where, expected) => {
  const context = Context.parse({ time: IN_HOURS, ...where });
  expect(isLeisure(moment, pack.organisation, analyse(text, context, compiled.lexicon), context)).toBe(
    expected,
  );
});

test('a moment that is switched off, or that the pack does not have, is not there', () => {
  expect(momentOf({ moments: [{ ...moment, on: false }] }, moment.id)).toBeUndefined();
  expect(momentOf({ moments: [] }, moment.id)).toBeUndefined();
});
