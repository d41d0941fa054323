import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../policy/pack.ts';
import { type Editing, open, type Step, step } from '../../workbench/editing.ts';

/** Makes a change to the pack; changes to one field in a row are one step to undo. */
export type Edit = (field: string, change: (pack: Pack) => Pack) => void;

export interface Bench {
  editing: Editing | undefined;
  open: (pack: Pack, from: string) => void;
  edit: Edit;
  undo: () => void;
  redo: () => void;
  /** What was changed is kept elsewhere now, and may be left. */
  kept: () => void;
}

/** Asks before a page with changes that are kept nowhere is left. */
function useLeaveQuestion(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const leaving = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: leaving.signal });
    return () => leaving.abort();
  }, [isUnsaved]);
}

export function useEditing(): Bench {
  const [editing, setEditing] = useState<Editing>();
  const [kept, setKept] = useState<Pack>();
  useLeaveQuestion(editing !== undefined && editing.pack !== editing.opened && editing.pack !== kept);

  const take = (action: Step) => setEditing((now) => now && step(now, action));
  return {
    editing,
    open: (pack, from) => setEditing(open(pack, from)),
    edit: (field, change) => take({ type: 'change', field, change }),
    undo: () => take({ type: 'undo' }),
    redo: () => take({ type: 'redo' }),
    kept: () => setKept(editing?.pack),
  };
}
