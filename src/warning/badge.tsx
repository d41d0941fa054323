import { render } from 'preact';
import type { Warning } from '../verdict/explain.ts';
import css from './badge.css?inline';
import { coverCost } from './covers.ts';
import { follow } from './follow.ts';
import { Hint } from './hint.tsx';
import { createHost, type Host } from './host.ts';
import { type Box, inView, type Point, placeCard, placePill } from './place.ts';

export interface Badge {
  /** Shows or updates the badge beside a composer. */
  show(anchor: Element, warning: Warning, underline?: Underline): void;
  /** Opens the card. */
  open(): void;
  hide(): void;
}

/** The switch for underlining on this site. */
export interface Underline {
  on: boolean;
  turn(): void;
}

interface Shown {
  anchor: Element;
  host: Host;
  stop: AbortController;
  open?: () => void;
  /** Where the pill is, seen from its anchor. */
  offset?: Point | undefined;
}

/** A quiet badge beside a composer; nothing of it runs or is in the page while it is hidden. */
export function createBadge(signal: AbortSignal): Badge {
  let shown: Shown | undefined;
  let expanded = false;
  let announced = '';

  const hide = () => {
    shown?.stop.abort();
    shown = undefined;
    expanded = false;
  };
  signal.addEventListener('abort', hide, { once: true });

  const begin = (anchor: Element): Shown => {
    hide();
    const stop = new AbortController();
    const host = createHost(css, stop.signal, true);
    // In the top layer, where no transform or stacking of the page can misplace it.
    host.root.popover = 'manual';
    // Everything outside a modal dialog of the page is inert, so the badge goes where its composer is.
    (anchor.closest('dialog:modal') ?? document.documentElement).append(host.element);
    host.root.showPopover();
    const begun: Shown = { anchor, host, stop };
    stop.signal.addEventListener('abort', () => render(null, host.root), { once: true });
    follow(
      anchor,
      (moved) => {
        if (moved === 'resized') begun.offset = undefined;
        position(begun);
      },
      stop.signal,
    );
    return begun;
  };

  const show = (anchor: Element, warning: Warning, underline?: Underline) => {
    if (signal.aborted || warning.findings.length === 0) return;
    if (shown?.anchor !== anchor || !shown.host.element.isConnected) shown = begin(anchor);
    const now = shown;
    const key = warning.findings.map(({ rule }) => rule).join();
    const draw = (isNew: boolean) => {
      const toggle = () => {
        expanded = !expanded;
        draw(false);
      };
      render(
        <Hint {...{ warning, expanded, underline }} announce={isNew} onToggle={toggle} />,
        now.host.root,
      );
      position(now);
    };
    now.open = () => {
      expanded = true;
      draw(false);
    };
    draw(false);
    if (key === announced) return;
    announced = key;
    // A live region speaks only when its text changes while it is in the page.
    requestAnimationFrame(() => now === shown && draw(true));
  };

  return { show, hide, open: () => shown?.open?.() };
}

function position(shown: Shown): void {
  const { anchor, host, offset } = shown;
  const at = anchor.getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const gone = at.width === 0 || at.bottom < 0 || at.top > view.height;
  host.root.hidden = gone;
  const pill = host.root.querySelector<HTMLElement>('.pill');
  if (gone || !pill) return;
  const { width, height } = pill.getBoundingClientRect();
  let box: Box | undefined = offset && {
    left: at.right + offset.left,
    top: at.bottom + offset.top,
    width,
    height,
  };
  // Looking for a place costs a little, so a place that was found is kept while the page scrolls.
  if (!box || !inView(box, view)) {
    box = { ...placePill(at, { width, height }, view, coverCost(host.element)), width, height };
    shown.offset = { left: box.left - at.right, top: box.top - at.bottom };
  }
  move(pill, box);
  const card = host.root.querySelector<HTMLElement>('.card');
  if (card) move(card, placeCard(box, card.getBoundingClientRect(), view));
}

function move(element: HTMLElement, { left, top }: Point): void {
  element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}
