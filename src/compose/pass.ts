/** After a replay, what the page itself makes of it (a submit after the click, a second try) may follow, in ms. */
const FOLLOWS_WITHIN = 5_000;
/** How long the person may press Post again for the same content without being asked again, in ms. */
const AGREED_FOR = 120_000;

/** Leave for one content to go out. It lives in this world, where the page cannot reach it. */
export interface Pass {
  /**
   * This content may leave: our replay, what follows from it, and the person's next press may pass.
   * @param onUse called when the first of them does
   */
  grant(content: string, onUse?: () => void): void;
  lets(content: string, event: Event): boolean;
}

interface Leave {
  content: string;
  until: number;
  pageUntil: number;
  onUse?: (() => void) | undefined;
}

export function createPass(): Pass {
  let leave: Leave | null = null;
  return {
    grant(content, onUse) {
      const now = performance.now();
      leave = { content, until: now + AGREED_FOR, pageUntil: now + FOLLOWS_WITHIN, onUse };
    },
    lets(content, event) {
      const now = performance.now();
      if (leave?.content !== content || now > leave.until) return false;
      if (event.isTrusted) leave.pageUntil = now + FOLLOWS_WITHIN;
      if (now > leave.pageUntil) return false;
      leave.onUse?.();
      leave.onUse = undefined;
      return true;
    },
  };
}
