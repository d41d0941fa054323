import type { Pack } from '../policy/pack.ts';

/** A pack that somebody is working on, and the way back. */
export interface Editing {
  /** As it was opened; what is changed is told against it. */
  opened: Pack;
  /** Where it came from, e.g. `the rules in force`. */
  from: string;
  pack: Pack;
  past: readonly Pack[];
  future: readonly Pack[];
  /** What the last change was about: typing on in one field is one step to undo. */
  field: string;
}

export type Step =
  | { type: 'change'; field: string; change: (pack: Pack) => Pack }
  | { type: 'undo' }
  | { type: 'redo' };

const MOST_STEPS = 200;

export const open = (pack: Pack, from: string): Editing => ({
  opened: pack,
  from,
  pack,
  past: [],
  future: [],
  field: '',
});

/** Devices refuse a changed pack that has no higher version; who writes a version means it. */
function raised(next: Pack, { pack, opened }: Editing): Pack {
  const isWritten = next.version !== pack.version;
  return isWritten || next.version > opened.version ? next : { ...next, version: opened.version + 1 };
}

export function step(editing: Editing, action: Step): Editing {
  const { pack, past, future } = editing;
  if (action.type === 'undo') {
    const before = past.at(-1);
    if (!before) return editing;
    return { ...editing, pack: before, past: past.slice(0, -1), future: [pack, ...future], field: '' };
  }
  if (action.type === 'redo') {
    const [after, ...later] = future;
    return after ? { ...editing, pack: after, past: [...past, pack], future: later, field: '' } : editing;
  }
  const next = raised(action.change(pack), editing);
  const goesOn = action.field !== '' && action.field === editing.field;
  return {
    ...editing,
    pack: next,
    past: goesOn ? past : [...past, pack].slice(-MOST_STEPS),
    future: [],
    field: action.field,
  };
}

/** The same things with one of them in another form. */
export const replaced = <T extends { id: string }>(things: readonly T[], id: string, next: T): T[] =>
  things.map((thing) => (thing.id === id ? next : thing));
