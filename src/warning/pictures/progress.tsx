import { render } from 'preact';
import { i18n } from '../../words/lasting.ts';
import { createHost } from '../host.ts';
import { Sign } from '../icons.tsx';
import css from '../note.css?inline';
import { byPerson } from '../shield.ts';

/** A check that is quicker than this shows nothing, in ms. */
const SHOWN_AFTER = 400;

export interface Progress {
  /** The picture that is being looked at, from 1. */
  at(number: number): void;
}

/** Says at the foot of the page how far the check is, until the signal aborts. */
export function showProgress(count: number, onSkip: () => void, signal: AbortSignal): Progress {
  let number = 1;
  let root: HTMLElement | null = null;
  const skip = (event: Event) => byPerson(event) && onSkip();
  const draw = () =>
    root &&
    render(
      <div class="note">
        <Sign size={18} />
        <p>{i18n.t('pictures.checking', count, { number })}</p>
        <button type="button" class="link" onClick={skip}>
          {i18n.t('pictures.skip')}
        </button>
      </div>,
      root,
    );
  const timer = setTimeout(() => {
    const host = createHost(css, signal);
    root = host.root;
    root.popover = 'manual';
    root.setAttribute('role', 'status');
    document.documentElement.append(host.element);
    root.showPopover();
    draw();
  }, SHOWN_AFTER);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      if (root) render(null, root);
      root = null;
    },
    { once: true },
  );
  return {
    at(next) {
      number = next;
      draw();
    },
  };
}
