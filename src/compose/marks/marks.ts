import type { Span } from '../../text/token.ts';
import { readText } from '../read.ts';
import { fieldsSentWith, textOf } from '../scope.ts';
import { highlight } from './highlight.ts';
import { overlay } from './overlay.ts';

/** Marks that are in sight now. */
export interface Drawn {
  /** Where they are in the view. */
  rects(): DOMRect[];
  /** The text has changed under them. */
  changed(): void;
}

/** Marks under the words that a finding is about, in the composer itself; its text and nodes stay as they are. */
export interface Marks {
  /** @returns whether this kind of composer can have marks; without spans none are drawn */
  show(composer: HTMLElement, draft: string, spans: readonly Span[]): boolean;
  changed(): void;
  hide(): void;
}

/** @param onPress called when the person clicks on a mark */
export function createMarks(signal: AbortSignal, onPress: () => void): Marks {
  let drawn: { marks: Drawn; stop: AbortController } | undefined;

  function hide(): void {
    drawn?.stop.abort();
    drawn = undefined;
  }

  return {
    show(composer, draft, spans) {
      hide();
      const isArea = composer instanceof HTMLTextAreaElement;
      if (!isArea && !composer.isContentEditable) return false;
      if (spans.length === 0) return true;
      const stop = new AbortController();
      const until = AbortSignal.any([signal, stop.signal]);
      const own = spansIn(composer, draft, spans);
      const marks = isArea ? overlay(composer, own, until) : highlight(composer, own, until);
      if (!marks) return false;
      drawn = { marks, stop };
      const onClick = (event: MouseEvent) => {
        if (event.isTrusted && marks.rects().some((rect) => isIn(rect, event))) onPress();
      };
      composer.addEventListener('click', onClick, { signal: until });
      return true;
    },
    changed: () => drawn?.marks.changed(),
    hide,
  };
}

const isIn = ({ left, right, top, bottom }: DOMRect, { clientX, clientY }: MouseEvent): boolean =>
  clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;

/** The spans of a draft of several boxes that lie in this one, as places in its own text; none if the text has changed since. */
function spansIn(composer: HTMLElement, draft: string, spans: readonly Span[]): Span[] {
  const fields = fieldsSentWith(composer);
  if (textOf(fields) !== draft) return [];
  const before = textOf(fields.slice(0, fields.indexOf(composer)));
  const from = before === '' ? 0 : before.length + 1;
  const { length } = readText(composer);
  return spans
    .map(([start, end]): Span => [start - from, end - from])
    .filter(([start, end]) => start >= 0 && end <= length);
}
