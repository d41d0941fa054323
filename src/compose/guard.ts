import type { CountEvent, Outcome, SiteAnswer } from '../messages.ts';
import { Orphaned, send } from '../send.ts';
import { MAX_TEXT } from '../text/limit.ts';
import type { Draft, Verdict } from '../verdict/verdict.ts';
import { createBadge } from '../warning/badge.tsx';
import { ask } from '../warning/dialog.tsx';
import { isOwnEvent } from '../warning/host.ts';
import { showNote } from '../warning/note.tsx';
import { shield } from '../warning/shield.ts';
import { type Attempt, attemptOf } from './attempt.ts';
import { saveCaret } from './caret.ts';
import { composerOf } from './composer.ts';
import { targetOf } from './dom.ts';
import { createPass } from './pass.ts';
import { askPatiently } from './patience.ts';
import { readText } from './read.ts';
import { replay, sawEffect } from './release.ts';
import { fieldsSentWith, textOf } from './scope.ts';
import { surfaceOf } from './surface.ts';
import { contentOf, createVerdicts } from './verdicts.ts';

/** Shortest time between two looks at what is being typed, in ms. */
const LOOK_EVERY = 60;

/**
 * Watches the composers of a page, and holds a send that the policy speaks about until the person has decided.
 * Listens from the first moment, and does nothing until a composer has the focus.
 */
export function guard(pageSignal: AbortSignal): void {
  const orphaned = new AbortController();
  const signal = AbortSignal.any([pageSignal, orphaned.signal]);
  const badge = createBadge(signal);
  const pass = createPass();
  const verdicts = createVerdicts(({ text, context }) =>
    send({ type: 'check', text: text.slice(0, MAX_TEXT), context }),
  );

  let site: SiteAnswer | null = null;
  let inUse: HTMLElement | null = null;
  let caret = () => {};
  let looking: ReturnType<typeof setTimeout> | undefined;
  let deciding = false;

  shield(signal);
  const listen = (type: string, listener: (event: Event) => void) =>
    window.addEventListener(type, (event) => safely(() => listener(event)), { capture: true, signal });
  listen('focusin', noticeFocus);
  listen('focusout', rememberCaret);
  listen('input', noticeInput);
  for (const type of ['click', 'keydown', 'submit']) listen(type, meetSend);
  signal.addEventListener('abort', () => clearTimeout(looking));

  function noticeFocus(event: Event) {
    if (isOwnEvent(event)) return;
    const target = targetOf(event);
    const composer = target && composerOf(target);
    if (!composer) return;
    inUse = composer;
    askSite().then(lookSoon, leaveIfOrphaned);
  }

  function noticeInput(event: Event) {
    if (isOwnEvent(event)) return;
    const target = targetOf(event);
    if (!target) return;
    if (!inUse?.contains(target)) inUse = composerOf(target) ?? inUse;
    if (inUse?.contains(target)) lookSoon();
  }

  function rememberCaret(event: Event) {
    const target = targetOf(event);
    if (inUse && target && inUse.contains(target)) caret = saveCaret(inUse);
  }

  async function askSite(): Promise<SiteAnswer> {
    site = await send({ type: 'site', url: location.href.slice(0, 4096) });
    if (!site.on) badge.hide();
    return site;
  }

  function lookSoon() {
    looking ??= setTimeout(() => {
      looking = undefined;
      look().catch(leaveIfOrphaned);
    }, LOOK_EVERY);
  }

  /** Gets the verdict ready while the person types, and shows it beside the composer. */
  async function look() {
    if (!inUse?.isConnected || !site?.on) return badge.hide();
    const composer = inUse;
    const draft = draftOf(composer);
    if (!draft.text.trim()) return badge.hide();
    const { warning } = await verdicts.ask(draft);
    if (signal.aborted || composer !== inUse || !composer.isConnected) return;
    if (warning) badge.show(composer, warning);
    else badge.hide();
  }

  function meetSend(event: Event) {
    if (isOwnEvent(event) || (site && !site.on)) return;
    if (event instanceof KeyboardEvent && (event.isComposing || event.keyCode === 229)) return;
    const attempt = attemptOf(event, site?.surfaces ?? [], inUse);
    if (!attempt) return;
    const draft = draftOf(attempt.composer, attempt.text);
    if (pass.lets(contentOf(draft), event)) return;
    const ready = verdicts.ready(draft);
    if (ready && !interrupts(ready.verdict)) return tellIfTooLong(draft);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (deciding) return;
    deciding = true;
    const held = attempt.means.by === 'key' ? saveCaret(attempt.composer) : caret;
    settle(attempt, held).finally(() => {
      deciding = false;
    });
  }

  /** Settles what is held: checks it, asks the person where the policy speaks, lets go what they want sent. */
  async function settle(attempt: Attempt, restoreCaret: () => void): Promise<void> {
    let agreed: Draft | null;
    try {
      agreed = await agree(attempt);
    } catch (error) {
      if (leaveIfOrphaned(error)) return replay(attempt);
      showNote('unchecked', pageSignal);
      count({ findings: [] }, 'unchecked');
      agreed = draftOf(attempt.composer);
    }
    if (agreed) await release(attempt, agreed);
    else restoreCaret();
  }

  /** The draft that may go out, or null when the person wants it back. */
  async function agree(attempt: Attempt): Promise<Draft | null> {
    const { draft, judged } = await askPatiently(async () => {
      site ??= await askSite();
      const draft = draftOf(attempt.composer);
      return { draft, judged: site.on ? await verdicts.ask(draft) : null };
    }, isOrphaned);
    if (judged?.warning && interrupts(judged.verdict)) {
      const { verdict, warning } = judged;
      badge.hide();
      count(verdict, 'shown');
      const onReportWrong = (rule: string) =>
        count({ findings: verdict.findings.filter((finding) => finding.rule === rule) }, 'reported-wrong');
      const choice = await ask({ warning, text: draft.text, signal, onReportWrong });
      count(verdict, choice === 'post' ? 'posted-anyway' : choice === 'edit' ? 'edited' : 'cancelled');
      if (choice !== 'post') return null;
    }
    // The page or the person may have changed the text in the meantime: then it is another post.
    return contentOf(draftOf(attempt.composer)) === contentOf(draft) ? draft : agree(attempt);
  }

  async function release(attempt: Attempt, draft: Draft): Promise<void> {
    tellIfTooLong(draft);
    const content = contentOf(draft);
    if (site?.replay !== 'user') {
      const before = readText(attempt.composer);
      pass.forReplay(content);
      replay(attempt);
      if (await sawEffect(attempt, before, signal)) return pass.end();
    }
    pass.forPerson(content);
    showNote('press-again', pageSignal);
  }

  function tellIfTooLong({ text }: Draft) {
    if (text.length > MAX_TEXT) showNote('too-long', pageSignal);
  }

  function draftOf(composer: HTMLElement, text = textOf(fieldsSentWith(composer))): Draft {
    const { kind: surface } = surfaceOf(composer, site?.surfaces ?? []);
    const { site: family = 'other', account = 'personal', role = 'trainee' } = site ?? {};
    return { text, context: { site: family, surface, account, role, time: localTime() } };
  }

  function count({ findings }: Pick<Verdict, 'findings'>, outcome: Outcome) {
    const family = site?.site ?? 'other';
    const events: CountEvent[] = findings
      .filter(({ mode }) => mode !== 'tip')
      .map(({ rule, category }) => ({ rule, category, site: family, outcome }));
    if (outcome === 'unchecked') events.push({ rule: 'none', category: 'none', site: family, outcome });
    send({ type: 'count', events }).catch(leaveIfOrphaned);
  }

  /** The extension was updated or removed under this page: the page must work on as if we had never been there. */
  function leaveIfOrphaned(error: unknown): boolean {
    if (!isOrphaned(error)) return false;
    if (!orphaned.signal.aborted) {
      orphaned.abort();
      showNote('reload', pageSignal);
    }
    return true;
  }
}

/** A fault of ours must not reach the page, nor keep a post from going out. */
function safely(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn('Forethought:', error);
  }
}

const isOrphaned = (error: unknown): boolean => error instanceof Orphaned;
const interrupts = ({ decision }: Verdict): boolean => decision === 'warn' || decision === 'stop';

/** Local time to the minute, as the pack's teaching hours are given. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
