import { sendButtonAt } from '../../../src/compose/send-button.ts';
import { surfaceOf } from '../../../src/compose/surface.ts';
import type { SiteSurface } from '../../../src/sites/site.ts';

/** What a site's data make of a composer of this page and of its button. */
export interface Kind {
  kind: string;
  public: boolean;
  /** Whether the surface's own selectors or words name the button. */
  named: boolean;
}

declare global {
  interface Window {
    __kind(composer: Element, button: Element | null, surfaces: SiteSurface[]): Kind;
  }
}

window.__kind = (composer, button, surfaces) => {
  const { kind, public: seenByAll, send, sendText } = surfaceOf(composer, surfaces);
  const found = button && sendButtonAt(button, { selectors: send, texts: [] });
  const said = button !== null && sendText.includes((button.textContent ?? '').trim());
  return { kind, public: seenByAll, named: said || (found?.known ?? false) };
};
