export type Moved = 'scrolled' | 'resized';

/** Calls `update` at most once a frame while the anchor may move or grow, until the signal aborts. */
export function follow(anchor: Element, update: (moved: Moved) => void, signal: AbortSignal): void {
  let frame = 0;
  let moved: Moved = 'scrolled';
  const soon = (how: Moved) => {
    if (how === 'resized') moved = how;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) update(moved);
      moved = 'scrolled';
    });
  };
  const options = { signal, passive: true, capture: true };
  window.addEventListener('scroll', () => soon('scrolled'), options);
  window.addEventListener('resize', () => soon('resized'), options);
  window.visualViewport?.addEventListener('resize', () => soon('resized'), options);
  // Also called when the anchor leaves the page: its size becomes zero.
  const observer = new ResizeObserver(() => soon('resized'));
  observer.observe(anchor);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
