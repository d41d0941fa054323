import { i18n } from '#i18n';
import type { Pack } from '../policy/pack.ts';
import { fieldWords } from './field-words.ts';
import type { Place } from './problems.ts';

/** One thing that differs from the pack that was opened. */
export interface Difference {
  place: Place;
  /** What it is about, e.g. `Threat: Severity`. */
  what: string;
  before: string;
  after: string;
}

const nothing = () => i18n.t('workbench.differences.nothing');
const MOST_TOLD = 12;

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const words = (value: unknown): string => {
  if (value === undefined || value === '') return nothing();
  return isPlain(value) ? String(value) : JSON.stringify(value);
};

function some(things: readonly string[]): string {
  if (things.length === 0) return nothing();
  const told = things.slice(0, MOST_TOLD).join(', ');
  const count = things.length - MOST_TOLD;
  return count > 0 ? i18n.t('workbench.differences.andMore', { things: told, count }) : told;
}

type Told = Pick<Difference, 'before' | 'after'>;

/** Of two rows only what one has and the other has not. */
function betweenRows(before: readonly unknown[], after: readonly unknown[]): Told {
  const [old, fresh] = [before.map(words), after.map(words)];
  const [had, has] = [new Set(old), new Set(fresh)];
  const told = {
    before: some(old.filter((one) => !has.has(one))),
    after: some(fresh.filter((one) => !had.has(one))),
  };
  return told.before === told.after ? { before: some(old), after: some(fresh) } : told;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WHOLE = new Set(['when', 'tipWhen', 'unless', 'surfaces', 'terms']);

function* fieldsOf(
  before: object,
  after: object,
  path: readonly string[] = [],
): Generator<{ path: readonly string[] } & Told> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, fresh]: unknown[] = [Reflect.get(before, key), Reflect.get(after, key)];
    if (old === fresh || JSON.stringify(old) === JSON.stringify(fresh)) continue;
    const here = [...path, key];
    if (isObject(old) && isObject(fresh) && !WHOLE.has(key)) yield* fieldsOf(old, fresh, here);
    else if (Array.isArray(old) && Array.isArray(fresh) && !WHOLE.has(key))
      yield { path: here, ...betweenRows(old, fresh) };
    else yield { path: here, before: words(old), after: words(fresh) };
  }
}

interface Named {
  id: string;
}

function amongThings<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  name: (thing: T) => string,
  place: (thing: T) => Place,
): Difference[] {
  const [old, fresh] = [
    new Map(before.map((one) => [one.id, one])),
    new Map(after.map((one) => [one.id, one])),
  ];
  const gone = before.filter(({ id }) => !fresh.has(id));
  return [
    ...after.flatMap((thing) => {
      const was = old.get(thing.id);
      if (!was)
        return [
          {
            place: place(thing),
            what: name(thing),
            before: nothing(),
            after: i18n.t('workbench.differences.new'),
          },
        ];
      if (was === thing) return [];
      return [...fieldsOf(was, thing)].map(({ path, ...told }) => ({
        place: place(thing),
        what: `${name(thing)}: ${fieldWords(path)}`,
        ...told,
      }));
    }),
    ...gone.map((thing) => ({
      place: place(thing),
      what: name(thing),
      before: i18n.t('workbench.differences.there'),
      after: i18n.t('workbench.differences.takenOut'),
    })),
  ];
}

/** What differs between two packs, but for the version. */
export function differences(before: Pack, after: Pack): Difference[] {
  const at = (place: Place, was: object, is: object): Difference[] =>
    [...fieldsOf(was, is)].map(({ path, ...told }) => ({
      place,
      what: fieldWords(path),
      ...told,
    }));
  return [
    ...at({ area: 'organisation' }, { id: before.id }, { id: after.id }),
    ...at({ area: 'organisation' }, before.organisation, after.organisation),
    ...amongThings(
      before.rules,
      after.rules,
      ({ title }) => i18n.t('workbench.differences.rule', { title }),
      ({ id }) => ({ area: 'rules', id }),
    ),
    ...amongThings(
      before.lists,
      after.lists,
      ({ title }) => i18n.t('workbench.differences.list', { title }),
      ({ id }) => ({ area: 'lists', id }),
    ),
    ...amongThings(
      before.clauses,
      after.clauses,
      ({ label }) => label,
      () => ({ area: 'texts' }),
    ),
    ...at({ area: 'texts' }, before.consequences, after.consequences),
    ...amongThings(
      before.moments,
      after.moments,
      ({ title }) => i18n.t('workbench.differences.moment', { title }),
      () => ({ area: 'moments' }),
    ),
    ...amongThings(
      before.sites,
      after.sites,
      ({ name }) => i18n.t('workbench.differences.site', { name }),
      ({ id }) => ({ area: 'sites', id }),
    ),
  ];
}
