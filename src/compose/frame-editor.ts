/** The editor that fills a frame of the page's own origin, as TinyMCE builds it. Its frame stands for it as a composer. */
export function editorIn(frame: Element): HTMLElement | null {
  const body = frame instanceof HTMLIFrameElement ? frame.contentDocument?.body : null;
  return body?.isContentEditable ? body : null;
}
