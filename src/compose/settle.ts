import { MAX_TEXT } from '../text/limit.ts';
import { type Draft, interrupts } from '../verdict/verdict.ts';
import { ask } from '../warning/dialog.tsx';
import { showNote } from '../warning/note.tsx';
import type { Attempt } from './attempt.ts';
import type { Restore } from './caret.ts';
import { isOrphaned, type Page } from './page.ts';
import { askPatiently, OutOfPatience } from './patience.ts';
import { EFFECT_WITHIN, replay, watchEffect } from './release.ts';
import { liveComposer } from './scope.ts';
import { isTip } from './tips.ts';
import { contentOf } from './verdicts.ts';

/** How long after that a late effect still takes the note back, in ms. */
const LATE_EFFECT_WITHIN = 20_000;
/** Editors finish what the returning focus starts before they hear the replay; Draft.js would write its old text back. */
const FOCUS_SETTLES = 50;

export function tellIfTooLong(draft: Draft, { verdicts, wholeLife }: Page): void {
  const { readTo = MAX_TEXT } = verdicts.ready(draft) ?? {};
  if (draft.text.length > readTo) showNote('tooLong', wholeLife);
}

/**
 * Settles a held send: checks it, asks the person where the policy speaks, lets go what they want sent.
 * Whatever fails here, the text stays where it is and can be sent. Never rejects.
 * @returns what was let go; null where nothing was
 */
export async function settle(page: Page, attempt: Attempt, restoreCaret: Restore): Promise<Draft | null> {
  let agreed: Draft | null = null;
  let onLeaving: (() => void) | undefined;
  const pictures = page.attached.coming();
  await pictures;
  try {
    agreed = await agree(page, attempt);
  } catch (error) {
    if (page.leaveIfOrphaned(error)) {
      replay(attempt);
      return null;
    }
    onLeaving = () => page.count({ findings: [] }, 'unchecked');
    agreed = page.draftOf(attempt.composer);
    if (!(error instanceof OutOfPatience)) {
      console.warn('Forethought:', error);
      letPersonSend(page, agreed, onLeaving);
      return agreed;
    }
    showNote('unchecked', page.wholeLife);
  }
  if (!agreed) {
    restoreCaret();
    return null;
  }
  try {
    // The page has its pictures only now, and may take a while over them: the person sees when they are there.
    if (pictures) letPersonSend(page, agreed, onLeaving);
    else await release(page, attempt, agreed, onLeaving);
  } catch (error) {
    console.warn('Forethought:', error);
    letPersonSend(page, agreed, onLeaving);
  }
  return agreed;
}

/** The draft that may go out, or null when the person wants it back or there is nothing to send any more. */
async function agree(page: Page, attempt: Attempt): Promise<Draft | null> {
  const { draft, judged } = await askPatiently(async () => {
    const site = page.site() ?? (await page.askSite());
    const draft = page.draftOf(attempt.composer);
    return {
      draft,
      judged: site.on ? (page.verdicts.ready(draft) ?? (await page.verdicts.ask(draft))) : null,
    };
  }, isOrphaned);
  if (!draft.text.trim()) return null;
  if (judged?.warning && interrupts(judged.verdict)) {
    const { verdict, warning } = judged;
    const asked = { findings: verdict.findings.filter((finding) => !isTip(finding)) };
    page.count(asked, 'shown');
    const onReportWrong = (rule: string) =>
      page.count({ findings: verdict.findings.filter((finding) => finding.rule === rule) }, 'reported-wrong');
    const choice = await ask({ warning, text: draft.text, signal: page.signal, onReportWrong });
    page.count(asked, choice === 'post' ? 'posted-anyway' : choice === 'edit' ? 'edited' : 'cancelled');
    if (choice !== 'post') return null;
    await new Promise((settled) => setTimeout(settled, FOCUS_SETTLES));
  }
  // The page or the person may have changed the text in the meantime: then it is another post.
  return contentOf(page.draftOf(attempt.composer)) === contentOf(draft) ? draft : agree(page, attempt);
}

async function release(page: Page, attempt: Attempt, draft: Draft, onLeaving?: () => void): Promise<void> {
  tellIfTooLong(draft, page);
  const content = contentOf(draft);
  const same = (text: string) => contentOf({ ...draft, text }) === content;
  const composer = liveComposer(attempt.composer, same);
  page.pass.grant(content, onLeaving);
  if (!composer) return showNote('pressAgain', page.wholeLife);
  const live = { ...attempt, composer };
  const effect = watchEffect(live);
  const isTried = page.site()?.replay !== 'user' && replay(live);
  if (isTried && (await effect.sees(EFFECT_WITHIN, page.signal))) return;
  const told = new AbortController();
  showNote('pressAgain', AbortSignal.any([page.wholeLife, told.signal]));
  // Not waited for: a slow page may take it any time now, and the person may press again.
  effect.sees(LATE_EFFECT_WITHIN, page.signal).then((seen) => seen && told.abort());
}

/** The person's next press goes through; our own fault, too, must not keep a post in. */
function letPersonSend(page: Page, draft: Draft, onLeaving?: () => void): void {
  page.pass.grant(contentOf(draft), onLeaving);
  showNote('pressAgain', page.wholeLife);
}
