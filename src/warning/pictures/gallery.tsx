import { i18n } from '../../words/lasting.ts';
import { byPerson } from '../shield.ts';
import { isMended, type Plan } from './plan.ts';

interface Props {
  count: number;
  current: number;
  /** Pictures that something was noticed in, or that were not looked at. */
  noticed: ReadonlySet<number>;
  plans: readonly Plan[];
  onCurrent: (at: number) => void;
}

/** Goes from one picture of several to another. */
export const Gallery = ({ count, current, noticed, plans, onCurrent }: Props) => (
  <nav class="gallery" aria-label={i18n.t('pictures.which')}>
    {plans.slice(0, count).map((plan, at) => {
      const state = plan.leftOut ? 'left' : isMended(plan) ? 'mended' : noticed.has(at) ? 'noticed' : 'clear';
      const name = i18n.t('pictures.number', { number: at + 1 });
      return (
        <button
          key={name}
          type="button"
          class="which"
          data-state={state}
          aria-current={at === current}
          onClick={(event) => byPerson(event) && onCurrent(at)}
        >
          {name}
          <span class="state">{i18n.t(`pictures.state.${state}`)}</span>
        </button>
      );
    })}
  </nav>
);
