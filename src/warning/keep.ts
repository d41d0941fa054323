/** A page that fights longer than this gets its way: the question ends, and the post stays held. */
const MOST_REPAIRS = 20;

/** Keeps a host in the page while a question is open, whatever the page's scripts do to it. */
export function keepInPage(
  host: HTMLElement,
  onBack: () => void,
  giveUp: () => void,
  signal: AbortSignal,
): void {
  let repairs = 0;
  const observer = new MutationObserver(repair);
  const watch = () => {
    observer.disconnect();
    observer.observe(host, { attributes: true });
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  function repair(): void {
    const away = !host.isConnected;
    const names = host.getAttributeNames();
    if (!away && names.length === 0) return;
    repairs += 1;
    if (repairs > MOST_REPAIRS || !document.documentElement) {
      giveUp();
      return;
    }
    for (const name of names) host.removeAttribute(name);
    if (away) {
      document.documentElement.append(host);
      onBack();
    }
    watch();
  }
  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
