/** Calls `update` at most once a frame while the anchor may move or grow, until the signal aborts. */
export function follow(anchor: Element, update: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) update();
    });
  };
  const options = { signal, passive: true, capture: true };
  window.addEventListener('scroll', soon, options);
  window.addEventListener('resize', soon, options);
  window.visualViewport?.addEventListener('resize', soon, options);
  // Also called when the anchor leaves the page: its size becomes zero.
  const observer = new ResizeObserver(soon);
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
