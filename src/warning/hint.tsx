import type { Warning } from '../verdict/explain.ts';
import { i18n } from '../words/lasting.ts';
import type { Underline } from './badge.tsx';
import { gather } from './gather.ts';
import { Sign } from './icons.tsx';
import { SeverityTag } from './severity.tsx';
import { byPerson } from './shield.ts';

interface Props {
  warning: Warning;
  expanded: boolean;
  /** Say it aloud, once. */
  announce: boolean;
  /** Without it, nothing here can be underlined. */
  underline?: Underline | undefined;
  onToggle: () => void;
}

/** The pill and the card that it opens. */
export const Hint = ({ warning, expanded, announce, underline, onToggle }: Props) => {
  const label = i18n.t(`badge.${warning.decision}`);
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
      {expanded && <Card warning={warning} underline={underline} onClose={press} />}
      <p class="hidden" role="status">
        {announce ? i18n.t('badge.spoken', { label, title: first.title }) : ''}
      </p>
    </div>
  );
};

interface CardProps extends Pick<Props, 'warning' | 'underline'> {
  onClose: (event: Event) => void;
}

const Card = ({ warning, underline, onClose }: CardProps) => {
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
      {others.length > 0 && <p class="clause">{i18n.t('badge.also', others.length)}</p>}
      <p class="row">
        <button type="button" class="link" onClick={onClose}>
          {i18n.t('badge.close')}
        </button>
        {underline && (
          <button
            type="button"
            class="link"
            aria-keyshortcuts="Shift+F8"
            onClick={(event) => byPerson(event) && underline.turn()}
          >
            {i18n.t(underline.on ? 'badge.doNotUnderline' : 'badge.underline')}
          </button>
        )}
      </p>
      {underline && <p class="keys">{i18n.t(underline.on ? 'badge.keysToEnd' : 'badge.keysToStart')}</p>}
    </section>
  );
};
