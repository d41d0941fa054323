/** Puts the warning UI into a page and hands its functions to the test. */

import type { Warning } from '../../../src/verdict/explain.ts';
import { createBadge } from '../../../src/warning/badge.tsx';
import { ask, type Choice } from '../../../src/warning/dialog.tsx';
import { type NoteKind, showNote } from '../../../src/warning/note.tsx';
import { shield } from '../../../src/warning/shield.ts';

const never = new AbortController();
shield(never.signal);
const badge = createBadge(never.signal);

const stage = {
  choices: [] as Choice[],
  wrong: [] as string[],
  stop: new AbortController(),
  ask(warning: Warning, text: string) {
    stage.stop = new AbortController();
    const onReportWrong = (rule: string) => stage.wrong.push(rule);
    void ask({ warning, text, signal: stage.stop.signal, onReportWrong }).then((choice) =>
      stage.choices.push(choice),
    );
  },
  badge(selector: string, warning: Warning) {
    const anchor = document.querySelector(selector);
    if (anchor) badge.show(anchor, warning);
  },
  hideBadge: badge.hide,
  note: (kind: NoteKind) => showNote(kind, never.signal),
};
export type Stage = typeof stage;

Object.assign(globalThis, { stage });
