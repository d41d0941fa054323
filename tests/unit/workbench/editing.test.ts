import { expect, test } from 'vitest';
import { type Editing, open, step } from '../../../src/workbench/editing.ts';
import { PACK } from './small-pack.ts';

const named = (editing: Editing, name: string, field = 'name') =>
  step(editing, {
    type: 'change',
    field,
    change: (pack) => ({ ...pack, organisation: { ...pack.organisation, name } }),
  });

test('the first change raises the version, and undo brings the pack back as it was opened', () => {
  const changed = named(open(PACK, 'a file'), 'B college');
  expect(changed.pack.version).toBe(PACK.version + 1);
  expect(named(changed, 'C', 'other').pack.version).toBe(PACK.version + 1);
  const written = step(changed, { type: 'change', field: 'v', change: (pack) => ({ ...pack, version: 12 }) });
  expect(named(written, 'C').pack.version).toBe(12);
  const back = step(changed, { type: 'undo' });
  expect(back.pack).toBe(PACK);
  expect(step(back, { type: 'redo' }).pack).toBe(changed.pack);
});

test('typing on in one field is one step, another field is the next', () => {
  const typed = named(named(named(open(PACK, 'a file'), 'B'), 'Bo'), 'Bob');
  expect(typed.past).toHaveLength(1);
  const other = named(typed, 'Eve', 'other');
  expect(other.past).toHaveLength(2);
  expect(step(other, { type: 'undo' }).pack.organisation.name).toBe('Bob');
  // After undo the same field begins a step of its own.
  expect(named(step(other, { type: 'undo' }), 'Bo', 'other').past).toHaveLength(2);
});

test('with nothing to undo or redo nothing happens', () => {
  const opened = open(PACK, 'a file');
  expect(step(opened, { type: 'undo' })).toBe(opened);
  expect(step(opened, { type: 'redo' })).toBe(opened);
});
