import { useState } from 'preact/hooks';
import { COPIES } from '../../image/copy.ts';
import type { Box } from '../../image/evidence.ts';
import type { ExplainedFinding } from '../../verdict/explain.ts';
import { i18n } from '../../words/lasting.ts';
import { FindingBody } from '../finding.tsx';
import { gather } from '../gather.ts';
import { Heading } from '../heading.tsx';
import { OtherFindings } from '../others.tsx';
import { AboutPolicy } from '../policy.tsx';
import { byPerson } from '../shield.ts';
import type { AskAboutPictures, PictureChoice, Seen } from './ask.tsx';
import { Gallery } from './gallery.tsx';
import { type Hidden, hidingOf, isMended, type Plan, UNTOUCHED } from './plan.ts';
import { Preview } from './preview.tsx';
import { Tools } from './tools.tsx';
import { unseenIn, unseenWords } from './unseen.ts';

type Props = Omit<AskAboutPictures, 'signal'> & { onChoice: (choice: PictureChoice) => void };

/** null when it cannot be changed. */
const sizeOf = ({ evidence }: Seen) =>
  evidence && evidence.width > 0 && COPIES[evidence.format]
    ? { width: evidence.width, height: evidence.height }
    : null;

/** What was noticed in one picture, each part once. */
function marksIn(findings: readonly ExplainedFinding[], at: number): Box[] {
  const marks = findings
    .flatMap(({ pictures }) => pictures)
    .flatMap(({ picture, boxes }) => (picture === at ? boxes : []));
  return [...new Map(marks.map((mark) => [[mark.x, mark.y, mark.width, mark.height].join(), mark])).values()];
}

const notChecked = (unseen: number, count: number): string =>
  unseen < count
    ? i18n.t('pictures.someNotChecked', { unseen, count })
    : i18n.t('pictures.notChecked', count);

/** What the dialog about pictures says and asks. */
export const PictureQuestion = ({ pictures, warning, mend, onReportWrong, onChoice }: Props) => {
  const findings = gather(warning?.findings ?? []);
  const unseen = unseenIn(pictures);
  const marked = findings.flatMap((finding) => finding.pictures.map(({ picture }) => picture));
  const noticed = new Set([...marked, ...unseen.keys()]);
  const [current, setCurrent] = useState(Math.min(...noticed, pictures.length - 1));
  const [plans, setPlans] = useState<Plan[]>(() => pictures.map(() => UNTOUCHED));
  const [how, setHow] = useState<Hidden['how']>('blur');
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState('');

  const [first, ...others] = findings;
  const shown = pictures[current];
  const plan = plans[current] ?? UNTOUCHED;
  const setPlan = (next: Plan) => setPlans((all) => all.map((other, at) => (at === current ? next : other)));
  const choose = (choice: PictureChoice) => (event: Event) => {
    if (byPerson(event) && busy === '') onChoice(choice);
  };

  async function takeChanged(event: Event) {
    if (!byPerson(event) || busy !== '') return;
    setProblem('');
    const files: (File | null)[] = [];
    try {
      for (const [at, { file }] of pictures.entries()) {
        const wanted = plans[at] ?? UNTOUCHED;
        if (isMended(wanted)) setBusy(i18n.t('pictures.changing', pictures.length, { number: at + 1 }));
        files.push(wanted.leftOut ? null : isMended(wanted) ? await mend(at, hidingOf(wanted)) : file);
      }
      onChoice(files);
    } catch {
      setBusy('');
      setProblem(i18n.t('pictures.notChanged'));
    }
  }

  if (!shown) return null;
  const changed = plans.some((one) => isMended(one) || one.leftOut);
  const remains = plans.some((one) => !one.leftOut);
  const look = (
    <>
      {pictures.length > 1 && (
        <Gallery
          count={pictures.length}
          current={current}
          noticed={noticed}
          plans={plans}
          onCurrent={setCurrent}
        />
      )}
      <Preview
        key={current}
        file={shown.file}
        copy={sizeOf(shown) && (() => mend(current, hidingOf(UNTOUCHED)))}
        size={sizeOf(shown)}
        marks={marksIn(findings, current)}
        plan={plan}
        how={how}
        onPlan={setPlan}
      />
      {(sizeOf(shown) || pictures.length > 1) && (
        <Tools
          evidence={shown.evidence}
          size={sizeOf(shown)}
          plan={plan}
          how={how}
          ofSeveral={pictures.length > 1}
          onHow={setHow}
          onPlan={setPlan}
        />
      )}
    </>
  );
  return (
    <>
      <div class="body">
        <Heading
          severity={warning?.severity}
          title={first ? first.what : notChecked(unseen.size, pictures.length)}
        />
        <div id="about">
          {unseen.has(current) && <p class="clause">{unseenWords(unseen.get(current) ?? 'not-looked-at')}</p>}
          {!first && <p class="clause">{i18n.t('pictures.lookYourself')}</p>}
        </div>
        {first ? (
          <FindingBody finding={first} text="" onReportWrong={onReportWrong}>
            {look}
          </FindingBody>
        ) : (
          look
        )}
        <OtherFindings findings={others} text="" onReportWrong={onReportWrong} />
        {warning && <AboutPolicy warning={warning} />}
      </div>
      <footer>
        <button type="button" class="primary" data-first onClick={choose('leave-out')}>
          {i18n.t('pictures.leaveOut', pictures.length)}
        </button>
        {changed && remains && (
          <button type="button" class="secondary" aria-disabled={busy !== ''} onClick={takeChanged}>
            {i18n.t('pictures.takeChanged', pictures.length)}
          </button>
        )}
        {warning?.decision === 'stop' ? (
          <p class="stop">{i18n.t('pictures.mustChange')}</p>
        ) : (
          <button type="button" class="secondary" onClick={choose('as-they-are')}>
            {i18n.t('pictures.takeAsIs', pictures.length)}
          </button>
        )}
        <p class="device" role="status">
          {busy || problem || i18n.t('dialog.onDevice')}
        </p>
      </footer>
    </>
  );
};
