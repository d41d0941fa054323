import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/policy/condition.ts';
import { read } from './tiny-pack.ts';

const of = (type: EntityType, text: string): string[] =>
  read(text)
    .entities.filter((entity) => entity.type === type)
    .map((entity) => entity.text);

describe('ways to reach somebody', () => {
  it.each<[EntityType, string, string[]]>([
    ['phone', 'ring 07700 900123 or +44 7700 900 456', ['07700 900123', '44 7700 900 456']],
    ['phone', 'call (020) 7946 0018', ['020) 7946 0018']],
    ['phone', 'O77OO 900123', ['O77OO 900123']],
    ['phone', 'order 12345678901 on 07/11/2025', []],
    ['postcode', 'at SW1A 2AA and m11ae', ['SW1A 2AA', 'm11ae']],
    ['postcode', 'in 9B at 10 am', []],
    ['email', 'kian@example.com', ['kian@example.com']],
    ['handle', 'find @mr_smith or kian_09', ['@mr_smith', 'kian_09']],
    ['url', 'www.example.com and bit.ly/x1', ['www.example.com', 'bit.ly/x1']],
    ['date-of-birth', 'DOB 03/05/2014', ['DOB 03/05/2014']],
    ['date-of-birth', 'born on 3rd May 2014', ['born on 3rd May 2014']],
    ['date-of-birth', 'the meeting is on 3 May 2025', []],
    ['time', 'in period 3 at 10.40am', ['period 3', '10.40am']],
  ])('%s: %s', (type, text, want) => {
    expect(of(type, text)).toEqual(want);
  });
});

describe('years and classes', () => {
  it.each<[EntityType, string, string[]]>([
    ['year-group', 'Year 9, yr 4, Y10 and my year 11s', ['Year 9', 'yr 4', 'Y10', 'year 11s']],
    ['year-group', 'reception and sixth form, KS3', ['reception', 'sixth form', 'KS3']],
    ['year-group', 'ask at the reception desk, the main reception', []],
    ['year-group', 'last year 3 people left', []],
    ['class', '9B and 8C and 10X2 with 7R4', ['9B', '8C', '10X2', '7R4']],
    ['class', '11 set 3', ['11 set 3']],
    ['class', 'my bottom set, our tutor group', ['my bottom set', 'our tutor group']],
    ['class', 'last day in Willow class', ['Willow class']],
    ['class', '10am, 3rd, 5k, 2nd, first class post', []],
    ['class', '10D were wild in the lesson. 11P did their homework', ['10D', '11P']],
    ['class', '4M views on a lesson, a 10K run after school, £5M for schools', []],
    ['class', 'Bethany in Hedgehogs, two hedgehogs in a hedge', ['Hedgehogs']],
  ])('%s: %s', (type, text, want) => {
    expect(of(type, text)).toEqual(want);
  });
});

describe('schools', () => {
  it.each([
    ['I am at Elmgate School', ['Elmgate School']],
    ['Priory Lane Academy is hiring', ['Priory Lane Academy']],
    ["St Bede's CE Primary", ["St Bede's CE Primary"]],
    ['Ysgol Dewi Sant won', ['Ysgol Dewi Sant']],
    ['placed at elm bank again', ['elm bank']],
    ['my school, a primary school, Sunday school, the High Street', []],
    ['The school was lovely', []],
    ['Puppy school tonight. Using the school hall', []],
    ['Got Elmgate High tomorrow', ['Elmgate High']],
    ['Cost the School a fortune. Team Primary. PGCE Secondary starts', []],
    ['started my placement at Oakthwaite today', ['Oakthwaite']],
    ['first week at Larks Meadow', ['Larks Meadow']],
    ['Lunch at Oakthwaite. My placement at Bristol, a job at Kyle’s', []],
    ["My placement at St Columb's", ["St Columb's"]],
  ])('%s', (text, want) => {
    expect(of('school', text)).toEqual(want);
  });
});

describe('pupils', () => {
  it.each([
    ['Kayden in my yr 8 bottom set wrote a paragraph', 'Kayden'],
    ['Zainab Hussain in my Year 6 class got greater depth', 'Zainab Hussain'],
    ['omg tyrese m in 8C kicked off', 'tyrese m'],
    ['Worst answer: Oliver P, 11 set 3', 'Oliver P'],
    ['K.O. in my y10 set got excluded', 'K.O'],
    ['My pupil Eilidh sings better than the record', 'Eilidh'],
    ['a girl in Y3 called Freya whispers only to me', 'Freya'],
    ['Callum’s EHCP finally came through', 'Callum’s'],
    ['Alfie threw a chair in my lesson', 'Alfie'],
    ['Grace in 9B asked the best question', 'Grace'],
    ['destiny putting her LASHES on in my lesson', 'destiny'],
    ['brayden. 8C.', 'brayden'],
    ['back in isolation. yep. connor.', 'connor'],
    ['our gorgeous Bethany in Hedgehogs is 7', 'Bethany'],
    ['my ADHD king Kyle stayed on his chair', 'Kyle'],
  ])('%s', (text, name) => {
    expect(of('pupil', text)).toContain(name);
  });

  it.each([
    'My son Alfie starts Year 3 on Monday',
    'Our mentor Kyle ran the Year 9 lesson',
    'Thanks Freya, see you at the pub',
    'Mr Reid teaches Year 9',
    'Reading Malorie Blackman with Year 8',
    'The vet said Oliver is in a class of his own',
    'In May we teach Year 9 about the Romans',
    'Jordan is a lovely country',
    'Will anyone in Year 9 know?',
    'Happy birthday Callum, drinks on me',
    'Saka was taught a lesson',
  ])('%s: none', (text) => {
    expect(of('pupil', text)).toEqual([]);
  });

  it.each([
    ['person', 'Nene Valley with Year 4, a Bentley outside school, St Gwen’s'],
    ['person', 'My cat is called Nina and I teach 9A'],
    ['person', 'Happy Friday, Year 9'],
    ['pupil', 'Thank you Jan, Prakash and Mrs B for my placement'],
  ] as [EntityType, string][])('no %s: %s', (type, text) => {
    expect(of(type, text)).toEqual([]);
  });

  it('takes the company of an adult for adults', () => {
    const text = 'Thank you Jan, Prakash and Mrs B for my placement';
    expect(of('adult', text)).toEqual(['Jan', 'Prakash', 'Mrs B']);
  });

  it('tells own children from pupils', () => {
    expect(of('own-child', 'My daughter Freya lost a tooth')).toEqual(['Freya']);
    expect(of('adult', 'My mentor Kyle is great. Mrs Reid too')).toEqual(['Kyle', 'Mrs Reid']);
  });

  it('says why', () => {
    const pupil = read('Kayden in 8C').entities.find(({ type }) => type === 'pupil');
    expect(pupil?.why).toBe('a year group or class right beside the name');
  });

  it('sees a child who is known without a name', () => {
    expect(of('pupil', 'The only Ukrainian lad in our year 9 has stopped coming')).toHaveLength(1);
    expect(of('pupil', 'A child told me this week that 7x8 is fifty something')).toEqual([]);
  });
});
