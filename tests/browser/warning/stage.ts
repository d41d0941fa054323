/** Puts the warning UI into a page and hands its functions to the test. */

import type { PictureEvidence } from '../../../src/image/evidence.ts';
import type { Warning } from '../../../src/verdict/explain.ts';
import { createBadge } from '../../../src/warning/badge.tsx';
import { ask, type Choice } from '../../../src/warning/dialog.tsx';
import { type NoteKind, showNote } from '../../../src/warning/note.tsx';
import { askAboutPictures, type PictureChoice } from '../../../src/warning/pictures/ask.tsx';
import type { Hiding } from '../../../src/warning/pictures/plan.ts';
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
  pictureChoices: [] as PictureChoice[],
  hidden: [] as Hiding[],
  /** A plain picture of 400 by 200, with one face and one line of words in it; or a file that says to be one. */
  async askAboutPicture(warning: Warning, about: Partial<PictureEvidence> = {}, content?: string) {
    const canvas = new OffscreenCanvas(400, 200);
    canvas.getContext('2d')?.fillRect(0, 0, 400, 200);
    const painted = await canvas.convertToBlob({ type: 'image/png' });
    const copy = new File([painted], 'a.png', { type: 'image/png' });
    const file = content === undefined ? copy : new File([content], 'a');
    const face = { x: 100, y: 50, width: 40, height: 40, score: 0.9 };
    const word = { text: 'Kayden', x: 20, y: 150, width: 60, height: 20, confidence: 90, line: 0 };
    const evidence = {
      ...{ format: 'png' as const, width: 400, height: 200, faces: [face], words: [word], text: 'Kayden' },
      ...{ place: { latitude: 51, longitude: 0 }, taken: null, camera: null, problems: [] },
      ...about,
    };
    const mend = async (_at: number, hiding: Hiding) => {
      stage.hidden.push(hiding);
      return copy;
    };
    void askAboutPictures({
      ...{ pictures: [{ file, evidence }], warning, mend, signal: never.signal },
      onReportWrong: (rule) => stage.wrong.push(rule),
    }).then((choice) => stage.pictureChoices.push(choice));
  },
  hideBadge: badge.hide,
  note: (kind: NoteKind) => showNote(kind, never.signal),
};
export type Stage = typeof stage;

Object.assign(globalThis, { stage });
