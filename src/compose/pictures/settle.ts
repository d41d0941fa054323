import type { Judged } from '../../messages.ts';
import { SEVERITIES } from '../../policy/category.ts';
import { send } from '../../send.ts';
import { MAX_TEXT } from '../../text/limit.ts';
import { type Draft, interrupts } from '../../verdict/verdict.ts';
import { tell } from '../../warning/note.tsx';
import { type AskAboutPictures, askAboutPictures, type Seen } from '../../warning/pictures/ask.tsx';
import { showProgress } from '../../warning/pictures/progress.tsx';
import { unseenIn } from '../../warning/pictures/unseen.ts';
import { i18n } from '../../words/lasting.ts';
import { isOrphaned, type Page } from '../page.ts';
import { askPatiently } from '../patience.ts';
import { isPicture } from './arrival.ts';
import { bringToEngine } from './engine.ts';
import { lookAt } from './look.ts';

/**
 * What of the files may go on to the page: all, some, or changed copies; null for none.
 * Whatever fails, the person decides. Rejects only when the extension is gone.
 */
export async function agreeOn(
  page: Page,
  files: readonly File[],
  composer: HTMLElement | null,
): Promise<readonly File[] | null> {
  const site = page.site() ?? (await askPatiently(() => page.askSite(), isOrphaned).catch(unlessOrphaned));
  if (site?.on === false) return files;
  const held = new AbortController();
  const signal = AbortSignal.any([page.wholeLife, held.signal]);
  try {
    const pictures = files.filter(isPicture);
    const engines = pictures.map((file) => bringToEngine(file, signal));
    const looking = new AbortController();
    const progress = showProgress(
      pictures.length,
      () => looking.abort(),
      AbortSignal.any([signal, looking.signal]),
    );
    const look = { engines, onNext: progress.at, signal: AbortSignal.any([signal, looking.signal]) };
    const seen = await lookAt(pictures, look).finally(() => looking.abort());
    if (seen.some(({ evidence }) => evidence)) page.count({ findings: [] }, 'picture-checked');
    const judged = await judge(page, seen, composer);
    const chosen = await decide(page, seen, judged, (at, hiding) => {
      const engine = engines[at];
      return engine ? engine.mend(hiding) : Promise.reject(new Error('no such picture'));
    });
    if (!chosen) return null;
    const left = [...chosen];
    return files.flatMap((file) => (isPicture(file) ? (left.shift() ?? []) : file));
  } finally {
    held.abort();
  }
}

function unlessOrphaned(error: unknown): null {
  if (isOrphaned(error)) throw error;
  return null;
}

/** What the policy says about the pictures, beside the text that they come to; null when nobody answers. */
async function judge(
  page: Page,
  seen: readonly Seen[],
  composer: HTMLElement | null,
): Promise<Judged | null> {
  const draft: Draft = composer ? page.draftOf(composer) : page.draftOf(document.body, '');
  const text = draft.text.slice(0, MAX_TEXT);
  // Every picture keeps its place, seen or not.
  const pictures = seen.flatMap(({ evidence }) => evidence ?? []);
  const places = seen.flatMap(({ evidence }, at) => (evidence ? [at] : []));
  if (pictures.length === 0) return null;
  const judged = await askPatiently(
    () => send({ type: 'check', text, context: draft.context, pictures }),
    isOrphaned,
  ).catch(unlessOrphaned);
  return judged && aboutPictures(judged, places);
}

/** The findings about pictures only: what the text says is told when it is sent. */
function aboutPictures({ verdict, warning, ...how }: Judged, places: readonly number[]): Judged {
  const inPlace = <F extends Judged['verdict']['findings'][number]>(findings: readonly F[]): F[] =>
    findings
      .filter(({ pictures }) => pictures.length > 0)
      .map((finding) => ({
        ...finding,
        spans: [],
        pictures: finding.pictures.map((mark) => ({
          ...mark,
          picture: places[mark.picture] ?? mark.picture,
        })),
      }));
  const findings = inPlace(verdict.findings);
  const decision = findings[0]?.mode ?? 'clear';
  const severity = SEVERITIES[Math.max(...findings.map((finding) => SEVERITIES.indexOf(finding.severity)))];
  return {
    ...how,
    verdict: { ...verdict, findings, decision, severity: severity ?? 'none' },
    warning:
      warning && decision !== 'clear' && severity
        ? { ...warning, findings: inPlace(warning.findings), decision, severity }
        : null,
  };
}

/** What goes out for each picture; null for none at all. */
async function decide(
  page: Page,
  seen: readonly Seen[],
  judged: Judged | null,
  mend: AskAboutPictures['mend'],
): Promise<readonly (File | null)[] | null> {
  const asTheyAre = seen.map(({ file }) => file);
  const verdict = judged?.verdict ?? { findings: [] };
  const spoken = new Set(verdict.findings.flatMap(({ pictures }) => pictures.map(({ picture }) => picture)));
  // Without a verdict, what was seen in them says nothing.
  const told = judged ? seen : seen.map(({ file }) => ({ file, evidence: null }));
  const unseen = [...unseenIn(told).keys()];
  const warned = judged !== null && interrupts(judged.verdict);
  const video = seen.find(({ evidence }) => evidence?.format === 'video');
  if (!warned && unseen.every((at) => spoken.has(at) || seen[at]?.evidence?.format === 'video')) {
    const [tip] = judged?.warning?.findings ?? [];
    if (tip) tell(`${tip.what} ${tip.advice}`, page.wholeLife);
    else if (video)
      tell(`${i18n.t('pictures.unseen.videoNotChecked')} ${i18n.t('pictures.lookYourself')}`, page.wholeLife);
    page.attached.add(seen.flatMap(({ file, evidence }) => (evidence ? { file, evidence } : [])));
    return asTheyAre;
  }
  page.count(verdict, warned ? 'shown' : 'unchecked');
  const choice = await askAboutPictures({
    pictures: told,
    warning: warned ? judged.warning : null,
    mend,
    signal: page.signal,
    onReportWrong: (rule) =>
      page.count({ findings: verdict.findings.filter((finding) => finding.rule === rule) }, 'reported-wrong'),
  });
  const outcome = choice === 'as-they-are' ? 'posted-anyway' : Array.isArray(choice) ? 'mended' : 'cancelled';
  if (warned) page.count(verdict, outcome);
  const chosen = choice === 'as-they-are' ? asTheyAre : Array.isArray(choice) ? choice : null;
  // The person was asked about the others.
  page.attached.add(
    seen.flatMap(({ file, evidence }, at) =>
      evidence && chosen?.[at] === file && !spoken.has(at) ? [{ file, evidence }] : [],
    ),
  );
  return chosen;
}
