import { i18n } from '#i18n';
import { numberWords } from '../../words/format.ts';
import type { Check } from './use-check.ts';

interface Props {
  check: Check;
  onPause: () => void;
  onGoOn: () => void;
  onStop: () => void;
  onAnother: () => void;
}

/** How far it is, what can be done about it, and what could not be read. */
export const Progress = ({ check, onPause, onGoOn, onStop, onAnother }: Props) => {
  const { stage, name, part, done, risky, problems, pictures, looking } = check;
  const ended = stage === 'stopped' || stage === 'finished';
  return (
    <section class="card" aria-labelledby="stage">
      <div role="status">
        <h2 id="stage">{i18n.t(`archive.stage.${stage}`, { name })}</h2>
      </div>
      {!ended && (
        <progress value={part} aria-label={i18n.t('archive.progress')}>
          {Math.round(part * 100)} %
        </progress>
      )}
      <p>{i18n.t('archive.soFar', done, { count: numberWords(done), risky: numberWords(risky.length) })}</p>
      {pictures > 0 && (
        <p class="soft small">
          {ended
            ? i18n.t('archive.looked', pictures, { count: numberWords(pictures) })
            : i18n.t('archive.looking', pictures, { count: numberWords(pictures), file: looking })}
        </p>
      )}
      <div class="row">
        {stage === 'running' && (
          <button type="button" onClick={onPause}>
            {i18n.t('archive.pause')}
          </button>
        )}
        {stage === 'paused' && (
          <button type="button" class="primary" onClick={onGoOn}>
            {i18n.t('archive.goOn')}
          </button>
        )}
        {ended ? (
          <button type="button" onClick={onAnother}>
            {i18n.t('archive.another')}
          </button>
        ) : (
          <button type="button" onClick={onStop}>
            {i18n.t('archive.stop')}
          </button>
        )}
      </div>
      {problems.length > 0 && (
        <details class="problem" open={problems.length <= 3}>
          <summary>
            {i18n.t('archive.notRead', problems.length, { count: numberWords(problems.length) })}
          </summary>
          <ul>
            {problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {done > 0 && <p>{i18n.t('archive.restIsChecked')}</p>}
        </details>
      )}
    </section>
  );
};
