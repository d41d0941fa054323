import { careful } from '../../compose/careful.ts';
import { targetOf } from '../../compose/dom.ts';
import type { SignUpAnswer } from '../../messages.ts';
import { isWorkAddress } from '../../policy/work-address.ts';
import { Orphaned, send } from '../../send.ts';
import type { ExplainedFinding } from '../../verdict/explain.ts';
import { tell } from '../../warning/note.tsx';
import { shield } from '../../warning/shield.ts';
import { isEmailField } from './email-field.ts';

/** An address is read when the keys have rested for so long, in ms: on its way it may look like another. */
const REST = 400;

/**
 * Tells once that an email field of this page holds an address of work. Nothing is held, and no address leaves the page.
 * Does nothing until such a field gets the focus or is written in.
 */
export function tipOnWorkEmail(wholeLife: AbortSignal): void {
  const orphaned = new AbortController();
  const signal = AbortSignal.any([wholeLife, orphaned.signal]);
  let asked: Promise<SignUpAnswer> | undefined;
  let told: { about: HTMLInputElement; note: AbortController } | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  shield(signal);
  const onChange = careful(notice);
  for (const type of ['focusin', 'input', 'change'])
    window.addEventListener(type, onChange, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(resting), { once: true });

  function notice(event: Event): void {
    if (told && !told.about.isConnected) told.note.abort();
    const field = targetOf(event);
    if (!isEmailField(field)) return;
    clearTimeout(resting);
    // `change` comes before the form is sent.
    if (event.type === 'change') compare(field);
    else resting = setTimeout(() => compare(field), event.type === 'input' ? REST : 0);
  }

  /** Never rejects. */
  async function compare(field: HTMLInputElement): Promise<void> {
    const answer = await ask();
    if (!answer || signal.aborted) return;
    const isWork = isWorkAddress(field.value, answer.domains);
    if (told?.about === field && !isWork) told.note.abort();
    const [finding] = answer.tip.findings;
    if (told || !isWork || !finding) return;
    told = { about: field, note: new AbortController() };
    const { what, why, advice } = finding;
    tell(`${what} ${why} ${advice}`, AbortSignal.any([signal, told.note.signal]), true);
    count(finding);
  }

  /** What the first answer says holds for the page; a failure is asked about again. */
  function ask(): Promise<SignUpAnswer> {
    asked ??= send({ type: 'sign-up', host: location.hostname }).catch((error: unknown) => {
      asked = undefined;
      leaveIfOrphaned(error);
      return null;
    });
    return asked;
  }

  function count({ category, clause }: ExplainedFinding): void {
    const events = [{ category, clause, site: 'other', outcome: 'shown' as const }];
    send({ type: 'count', events }).catch(leaveIfOrphaned);
  }

  /** The extension was updated or removed under this page. */
  function leaveIfOrphaned(error: unknown): void {
    if (error instanceof Orphaned) orphaned.abort();
  }
}
