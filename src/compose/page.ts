import type { CountEvent, Outcome } from '../counts/event.ts';
import type { SiteAnswer } from '../messages.ts';
import { Orphaned, send } from '../send.ts';
import { MAX_TEXT } from '../text/limit.ts';
import type { Draft, Finding } from '../verdict/verdict.ts';
import { learnNotes, showNote } from '../warning/note.tsx';
import { partnerOf } from './partner.ts';
import { createPass, type Pass } from './pass.ts';
import { type Attached, createAttached } from './pictures/attached.ts';
import { fieldsSentWith, textOf } from './scope.ts';
import { surfaceOf } from './surface.ts';
import { createVerdicts, type Verdicts } from './verdicts.ts';

/** One page under guard: what is known of its site, and its line to the background. */
export interface Page {
  /** Ends with the page, or when the extension was updated or removed under it. */
  signal: AbortSignal;
  /** Ends with the page only. */
  wholeLife: AbortSignal;
  verdicts: Verdicts;
  pass: Pass;
  attached: Attached;
  /** null until the background has answered once. */
  site(): SiteAnswer | null;
  /** Asks anew, since a site can be switched off while its page is open. */
  askSite(): Promise<SiteAnswer>;
  /** What would be sent from a composer now. */
  draftOf(composer: HTMLElement, text?: string): Draft;
  count(verdict: { findings: readonly Pick<Finding, 'category' | 'clause'>[] }, outcome: Outcome): void;
  /** Whether an error means that the extension is gone; then the page is left alone from now on. */
  leaveIfOrphaned(error: unknown): boolean;
}

export const isOrphaned = (error: unknown): boolean => error instanceof Orphaned;

export function createPage(wholeLife: AbortSignal): Page {
  const orphaned = new AbortController();
  const attached = createAttached();
  let site: SiteAnswer | null = null;

  function leaveIfOrphaned(error: unknown): boolean {
    if (!isOrphaned(error)) return false;
    if (!orphaned.signal.aborted) {
      orphaned.abort();
      showNote('reload', wholeLife);
    }
    return true;
  }

  return {
    signal: AbortSignal.any([wholeLife, orphaned.signal]),
    wholeLife,
    verdicts: createVerdicts(({ text, context, pictures = [] }) =>
      send({ type: 'check', text: text.slice(0, MAX_TEXT), context, pictures: [...pictures] }),
    ),
    pass: createPass(),
    attached,
    site: () => site,
    async askSite() {
      const answer = await send({ type: 'site', url: location.href.slice(0, 4096) });
      if (!site) learnNotes();
      site = answer;
      return answer;
    },
    draftOf(composer, text = textOf(fieldsSentWith(composer))) {
      const surface = surfaceOf(composer, site?.surfaces ?? []);
      const partner = partnerOf(composer, surface);
      const { site: family = 'other', account = 'personal', role = 'trainee' } = site ?? {};
      const context = { site: family, surface: surface.kind, account, role, time: localTime() };
      return {
        text,
        context: partner ? { ...context, partner } : context,
        pictures: attached.now(),
      };
    },
    count({ findings }, outcome) {
      const family = site?.site ?? 'other';
      const events: CountEvent[] =
        outcome === 'unchecked' || outcome === 'missed' || outcome === 'picture-checked'
          ? [{ category: 'none', clause: 'none', site: family, outcome }]
          : findings.map(({ category, clause }) => ({ category, clause, site: family, outcome }));
      // A send that is on its way does not wait for this; what it leads to takes the page longer.
      if (events.length > 0) setTimeout(() => send({ type: 'count', events }).catch(leaveIfOrphaned));
    },
    leaveIfOrphaned,
  };
}

/** Local time to the minute, as the pack's teaching hours are given. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
