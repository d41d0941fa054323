import type { Check } from './use-check.ts';
import { archiveWords as words } from './words.ts';

interface Props {
  check: Check;
  onPause: () => void;
  onGoOn: () => void;
  onStop: () => void;
  onAnother: () => void;
}

const TITLES: Record<Check['stage'], (name: string) => string> = {
  running: words.reading,
  paused: words.paused,
  stopped: words.stopped,
  finished: words.finished,
};

/** How far it is, what can be done about it, and what could not be read. */
export const Progress = ({ check, onPause, onGoOn, onStop, onAnother }: Props) => {
  const { stage, name, part, done, risky, problems, pictures, looking } = check;
  const ended = stage === 'stopped' || stage === 'finished';
  return (
    <section class="card" aria-labelledby="stage">
      <div role="status">
        <h2 id="stage">{TITLES[stage](name)}</h2>
      </div>
      {!ended && (
        <progress value={part} aria-label={words.progress}>
          {Math.round(part * 100)} %
        </progress>
      )}
      <p>{words.sofar(done, risky.length)}</p>
      {pictures > 0 && (
        <p class="soft small">{ended ? words.looked(pictures) : words.looking(looking, pictures)}</p>
      )}
      <div class="row">
        {stage === 'running' && (
          <button type="button" onClick={onPause}>
            {words.pause}
          </button>
        )}
        {stage === 'paused' && (
          <button type="button" class="primary" onClick={onGoOn}>
            {words.goOn}
          </button>
        )}
        {ended ? (
          <button type="button" onClick={onAnother}>
            {words.another}
          </button>
        ) : (
          <button type="button" onClick={onStop}>
            {words.stop}
          </button>
        )}
      </div>
      {problems.length > 0 && (
        <details class="problem" open={problems.length <= 3}>
          <summary>{words.notRead(problems.length)}</summary>
          <ul>
            {problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {done > 0 && <p>{words.restIsChecked}</p>}
        </details>
      )}
    </section>
  );
};
