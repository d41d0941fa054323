import type { Warning } from '../verdict/explain.ts';
import { gather } from './gather.ts';
import { Sign } from './icons.tsx';
import { SeverityTag } from './severity.tsx';
import { byPerson } from './shield.ts';
import { words } from './words.ts';

interface Props {
  warning: Warning;
  expanded: boolean;
  /** Say it aloud, once. */
  announce: boolean;
  onToggle: () => void;
}

/** The pill and the card that it opens. */
export const Hint = ({ warning, expanded, announce, onToggle }: Props) => {
  const label = words.badge[warning.decision];
  const [first] = warning.findings;
  if (!first) return null;
  const press = (event: Event) => {
    if (byPerson(event)) onToggle();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && expanded && byPerson(event)) onToggle();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the card from anywhere inside
    <div onKeyDown={onKeyDown}>
      <button
        type="button"
        class={`pill ${warning.decision}`}
        aria-expanded={expanded}
        aria-controls={expanded ? 'card' : undefined}
        onClick={press}
      >
        <Sign size={16} />
        {label}
      </button>
      {expanded && <Card warning={warning} onClose={press} />}
      <p class="hidden" role="status">
        {announce ? words.badge.spoken(label, first.title) : ''}
      </p>
    </div>
  );
};

const Card = ({ warning, onClose }: { warning: Warning; onClose: (event: Event) => void }) => {
  const [first, ...others] = gather(warning.findings);
  if (!first) return null;
  return (
    <section id="card" class="card" aria-labelledby="card-title">
      <SeverityTag severity={first.severity} />
      <h2 id="card-title">{first.what}</h2>
      <p>{first.why}</p>
      <p class="instead">{first.advice}</p>
      <p class="clause">
        <span class="label">{first.clauseLabel}</span> {first.clausePlain}
      </p>
      {others.length > 0 && <p class="clause">{words.badge.also(others.length)}</p>}
      <button type="button" class="link" onClick={onClose}>
        {words.badge.close}
      </button>
    </section>
  );
};
