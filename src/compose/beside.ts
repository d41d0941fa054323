import type { Judged } from '../messages.ts';
import { send } from '../send.ts';
import type { Warning } from '../verdict/explain.ts';
import type { Draft, Verdict } from '../verdict/verdict.ts';
import { createBadge } from '../warning/badge.tsx';
import { createLeisureTips } from './leisure.ts';
import { createMarks } from './marks/marks.ts';
import type { Page } from './page.ts';
import { createTips } from './tips.ts';

/** What is shown beside a draft while it is written: the badge with its card, and the marks in the text. */
export interface Beside {
  /** `isCurrent` says after a wait whether the draft is still the one that is being written. */
  show(composer: HTMLElement, draft: Draft, judged: Judged, isCurrent: () => boolean): Promise<void>;
  /** The text has changed, and nobody has looked at it yet. */
  changed(): void;
  hide(): void;
  sent(composer: HTMLElement, verdict: Pick<Verdict, 'findings'>): void;
}

export function createBeside(page: Page): Beside {
  const { signal } = page;
  const badge = createBadge(signal);
  const tips = createTips(page.count);
  const leisure = createLeisureTips();
  const marks = createMarks(signal, badge.open);
  let shown: AbortController | undefined;
  let turn = () => {};

  function hide(): void {
    shown?.abort();
    shown = undefined;
    badge.hide();
    marks.hide();
  }

  /** F8 opens the card, with Shift it turns the underlining off or on; heard only while there is something to open. */
  function hearKeys(): void {
    if (shown) return;
    shown = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || !event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.shiftKey) turn();
      else badge.open();
    };
    addEventListener('keydown', onKey, { capture: true, signal: AbortSignal.any([signal, shown.signal]) });
  }

  function draw(composer: HTMLElement, { text }: Draft, warning: Warning): void {
    const spans = warning.findings.flatMap((finding) => finding.spans);
    const on = page.site()?.marks ?? true;
    const canMark = spans.length > 0 && marks.show(composer, text, on ? spans : []);
    turn = () => {
      if (!canMark) return;
      send({ type: 'switch-marks', host: location.hostname, on: !on })
        .then(page.askSite)
        .then(() => composer.isConnected && shown && draw(composer, page.draftOf(composer), warning))
        .catch(page.leaveIfOrphaned);
    };
    badge.show(composer, warning, canMark ? { on, turn } : undefined);
    hearKeys();
  }

  return {
    async show(composer, draft, judged, isCurrent) {
      const gentle = judged.warning ? null : await leisure.tipOn(composer, draft);
      if (signal.aborted || !composer.isConnected || !isCurrent()) return;
      const warning = judged.warning ?? gentle;
      if (!warning) return hide();
      draw(composer, draft, warning);
      if (!gentle) tips.shown(composer, judged.verdict);
    },
    changed: marks.changed,
    hide,
    sent: tips.sent,
  };
}
