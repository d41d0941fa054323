import { i18n } from '../words/lasting.ts';
import base from './base.css?inline';
import elements from './elements.css?inline';
import { shelter } from './shield.ts';
import tokens from './tokens.css?inline';

/** An element in the page whose inside only we can reach. */
export interface Host {
  element: HTMLElement;
  /** Where to render. */
  root: HTMLElement;
}

const hosts = new WeakSet<EventTarget>();

/** Whether an event comes from our own dialog, badge or note; outside their closed roots it seems to come from the host. */
export const isOwnEvent = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target !== undefined && hosts.has(target);
};

/**
 * Makes a host; it is not in the page yet, and leaves it when the signal aborts.
 * With `keepsFocus` a press with the mouse leaves the caret in the composer.
 */
export function createHost(css: string, signal: AbortSignal, keepsFocus = false): Host {
  // A plain div: a page can define a custom element of any name, and would then own the shadow root.
  const element = document.createElement('div');
  hosts.add(element);
  const shadow = element.attachShadow({ mode: 'closed' });
  const root = document.createElement('div');
  root.className = 'root';
  root.lang = i18n.t('language');
  root.dir = 'ltr';
  dress(shadow, tokens + elements + base + css);
  shadow.append(root);
  shelter(element, { shadow, keepsFocus }, signal);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { element, root };
}

/** Constructed sheets need no leave from the page's CSP; Firefox refuses them to content scripts, but exempts their style elements. */
function dress(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.prepend(style);
  }
}
