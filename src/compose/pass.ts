import { EFFECT_WITHIN } from './release.ts';

/** How long the person has to press Post once more, in ms. */
const PRESS_AGAIN_WITHIN = 30_000;

/** Leave for one content to go out. It lives in this world, where the page cannot reach it. */
export interface Pass {
  /** Our own replay may pass, with what the page makes of it in the next moment. */
  forReplay(content: string): void;
  /** Only a press by the person may pass. */
  forPerson(content: string): void;
  lets(content: string, event: Event): boolean;
  end(): void;
}

export function createPass(): Pass {
  let leave: { content: string; until: number; trustedOnly: boolean } | null = null;
  return {
    forReplay(content) {
      leave = { content, until: performance.now() + EFFECT_WITHIN, trustedOnly: false };
    },
    forPerson(content) {
      leave = { content, until: performance.now() + PRESS_AGAIN_WITHIN, trustedOnly: true };
    },
    lets(content, event) {
      if (leave?.content !== content || performance.now() > leave.until) return false;
      if (leave.trustedOnly && !event.isTrusted) return false;
      // A press by the person brings the page's own events after it, e.g. a submit after the click.
      if (leave.trustedOnly) this.forReplay(content);
      return true;
    },
    end() {
      leave = null;
    },
  };
}
