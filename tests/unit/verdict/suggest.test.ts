import { expect, test } from 'vitest';
import { Context } from '../../../src/policy/context.ts';
import { compilePack } from '../../../src/verdict/compile.ts';
import { judgeDraft } from '../../../src/verdict/judge.ts';
import { suggest } from '../../../src/verdict/suggest.ts';
import { readRules } from '../../../tools/read-rules.ts';

const compiled = compilePack(readRules());
const context = Context.parse({});
const judged = (text: string) => judgeDraft(compiled, { text, context }, null);
const suggested = (text: string) => suggest(compiled, { text, context }, judged(text), judged);

test.each([
  ['Kayden in 8B was a nightmare', 'A pupil was a nightmare'],
  ['kayden in 8b was a nightmare', 'a pupil was a nightmare'],
  ['Today Zofia in my Year 4 class read to us', 'Today a pupil read to us'],
  ['Kayden (8B) lost his shoe', 'A pupil lost his shoe'],
  ['Tyler B, 11 set 3, made my day', 'A pupil made my day'],
  ['Hassan in my year 10 maths set sang to me', 'A pupil sang to me'],
  ['Hassan’s homework from 9C was poetry', 'A pupil’s homework from 9C was poetry'],
  ['So proud of little Amelia in reception!', 'So proud of a pupil!'],
  ['our lovely Bethany in 3H is off to Wales', 'a pupil is off to Wales'],
  ['A girl in Y3 called Freya whispers only to me', 'A girl in Y3 whispers only to me'],
  ['i teach a boy called Musa in y5 and he hums', 'i teach a boy and he hums'],
  ['Huda and Hibo in 7T are my dream team', 'Two pupils are my dream team'],
  ['Huda, Hodan and Hibo in 7T sang', 'Three pupils sang'],
  ['Kian in 9C threw a pen. Kian then found it.', 'A pupil threw a pen. The pupil then found it.'],
  ['Kian in 9C copied Reece in 9C', 'A pupil copied another pupil'],
  ['Well done Karolina in 7B', 'Well done to a pupil'],
  ['ok so jayden from 8c told me a joke', 'ok so a pupil told me a joke'],
  ['Sat with Mateusz in Y6 at lunch\nBest chat ever', 'Sat with a pupil at lunch\nBest chat ever'],
  ['Fatima in 7S made a poster 😍 #pgce', 'A pupil made a poster 😍 #pgce'],
  ['Started my placement at Elmgate School today', 'Started my placement today'],
  ['First day teaching at Elmgate School', 'First day teaching at my placement school'],
  ['Loving my placement school Elmgate Primary in Leeds already', 'Loving my placement school already'],
])('%s', async (text, want) => {
  expect(await suggested(text)).toBe(want);
});

test.each([
  ['nothing to mend', 'Lovely lesson with my class today'],
  ['a grievance stays one', 'Kayden in 8B is a pain and so is my useless mentor'],
  ['a slur stays one', 'Kayden in 8B is a retard'],
  ['an illness is private', 'Kayden in 8B has had a seizure again'],
  ['a home is private', 'Kayden in 8B told me his dad has moved out'],
  ['a disclosure is private', 'Ruby in Y5 has bruises on her arms'],
  ['a picture still shows', 'Photo of Kayden in 8B with his volcano'],
  ['a handle still tells', 'Kayden in 8B is @kayden_09 by the way'],
  ['a secret of the school', 'The wifi password at Elmgate School, my placement, is on the wall'],
  ['known without a name', 'the only Ukrainian lad in our year 9 sat with Kayden'],
  ['spoken to', 'Kayden, if 8B could see you now'],
  ['greeted', 'Happy birthday Kayden in 8B'],
  ['an apposition', 'My Year 11s, Demi and Jordan, are a couple'],
  ['a name that runs on', 'KAYDEN MCALISTER OF 8B YOU STAR'],
  ['a torn quotation', '"Kayden in 8B" is on his tray'],
  ['a torn bracket', 'Kayden (8B, and very loud) sang'],
  ['a name that nobody accounts for', 'Thanks Zofia, Kayden in 8B was a delight'],
  ['too many children to tell apart', 'Kian in 9C, then Reece in 9B, then Hassan in 9A, then Musa in 9D'],
  ['two that would be mixed up', 'Kian in 9C saw Reece in 9C and then Kian ran'],
])('nothing is suggested: %s', async (_, text) => {
  expect(await suggested(text)).toBeNull();
});

test('what would be warned about again is never suggested', async () => {
  const text = 'Kayden in 8B was a nightmare';
  expect(await suggest(compiled, { text, context }, judged(text), () => judged(text))).toBeNull();
});

test('a long post is cheap', async () => {
  const text = 'Kayden in 8B and Hassan in 9C. '.repeat(60);
  const start = performance.now();
  await suggested(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
