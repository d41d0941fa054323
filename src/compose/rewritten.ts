/** Calls back when a page writes itself anew (`document.open`), which takes every listener off the window. */
export function whenRewritten(callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(callback);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
