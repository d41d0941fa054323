import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/policy/condition.ts';
import { read } from './tiny-pack.ts';

/** The frames that a word of the text stands in. */
function framesAt(text: string, word: string): Frame[] {
  const { tokens, frames } = read(text);
  const at = tokens.findIndex((token) => token.text === word);
  return [...new Set(frames.filter(({ from, to }) => from <= at && at < to).map(({ frame }) => frame))];
}

describe('ways of saying', () => {
  it.each<[Frame, string, string]>([
    ['negation', 'I never post photos of pupils', 'photos'],
    ['negation', 'we do not accept requests from students', 'requests'],
    ['quotation', 'someone called me a pikey on the bus', 'pikey'],
    ['quotation', 'A man shouted "dirty pikey" at my nan', 'pikey'],
    ['quotation', 'The word ‘pikey’ is a slur', 'pikey'],
    ['advice', 'Don’t ever give your number to a pupil', 'number'],
    ['advice', 'Reminder: never share a name', 'name'],
    ['advice', 'Training on racist language this week', 'racist'],
    ['reporting', 'How do I report a racist account?', 'racist'],
    ['reporting', 'A pupil followed me. I told my mentor straight away', 'pupil'],
    ['reporting', 'Police say the pikey slur was used', 'pikey'],
    ['question', 'Is it ok to follow pupils?', 'pupils'],
    ['fiction', 'In chapter two the villain stabs him', 'stabs'],
  ])('%s: %s', (frame, text, word) => {
    expect(framesAt(text, word)).toContain(frame);
  });

  it.each<[Frame, string, string]>([
    ['negation', 'don’t tell anyone but add me on snap', 'snap'],
    ['negation', 'I never wanted to teach but here is Kayden in 8C', 'kayden'],
    ['quotation', 'I called him a pikey', 'pikey'],
    ['quotation', 'I said "you pikey"', 'pikey'],
    ['advice', 'dont tell anyone about this', 'anyone'],
    ['reporting', 'my report card was bad', 'bad'],
    ['fiction', 'the film club is on', 'film'],
  ])('no %s: %s', (frame, text, word) => {
    expect(framesAt(text, word)).not.toContain(frame);
  });
});
