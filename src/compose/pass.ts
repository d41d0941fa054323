/** After a replay, what the page itself makes of it (a submit after the click, a second try) may follow, in ms. */
const FOLLOWS_WITHIN = 5_000;
/** How long the person may press Post again for the same content without being asked again, in ms. */
const AGREED_FOR = 120_000;

/** Leave for one content to go out. It lives in this world, where the page cannot reach it. */
export interface Pass {
  /** The person agreed to this content; our replay, what follows from it, and their next press may pass. */
  grant(content: string): void;
  lets(content: string, event: Event): boolean;
}

export function createPass(): Pass {
  let leave: { content: string; until: number; pageUntil: number } | null = null;
  return {
    grant(content) {
      const now = performance.now();
      leave = { content, until: now + AGREED_FOR, pageUntil: now + FOLLOWS_WITHIN };
    },
    lets(content, event) {
      const now = performance.now();
      if (leave?.content !== content || now > leave.until) return false;
      if (event.isTrusted) leave.pageUntil = now + FOLLOWS_WITHIN;
      return now <= leave.pageUntil;
    },
  };
}
