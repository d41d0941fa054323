/** One post as the site received it from its own handler. */
export interface Sent {
  text: string;
  /** What the person used, as far as the site can tell. */
  how: 'button' | 'keys';
}

declare global {
  interface Window {
    __sent: Sent[];
  }
}

window.__sent = [];

/** The end of every page's own send handler. */
export function record(text: string, how: Sent['how']): void {
  window.__sent.push({ text, how });
}
