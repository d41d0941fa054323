import type { Draft } from '../verdict/verdict.ts';
import { closestAcross, targetOf } from './dom.ts';
import type { Page } from './page.ts';
import { readText } from './read.ts';
import { BUTTONS, says } from './send-button.ts';

/** How long a page may take to empty the box after a press, in ms. */
const EMPTIED_WITHIN = 1500;
/** What empties a box and is no send. */
const SAYS_AWAY = /^(cancel|discard|clear|delete|close|remove|undo|back)\b/;
/** Less than this may be a slip of the keys, in characters. */
const WORTH_MISSING = 20;

/** Notices posts that left unseen: a press that was not taken for a send, after which the box is empty. */
export interface Health {
  /** A draft has been looked at. */
  wrote(composer: HTMLElement, draft: Draft): void;
  /** The person has changed the text. */
  changed(): void;
  /** The person pressed something that sends nothing, as far as can be told. */
  pressed(event: Event): void;
  /** A send was seen, as it should be. */
  seen(): void;
}

/** On sites whose ways are known; elsewhere it would tell nothing that a rule update could mend. */
export function watchHealth(page: Page, isHolding: () => boolean): Health {
  let written: HTMLElement | null = null;
  let checking: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    written = null;
    clearTimeout(checking);
  };
  page.signal.addEventListener('abort', forget, { once: true });

  return {
    wrote(composer, { text }) {
      written = text.trim().length >= WORTH_MISSING ? composer : null;
    },
    changed: forget,
    seen: forget,
    pressed(event) {
      const mayBeSend = event instanceof KeyboardEvent ? event.key === 'Enter' : event.type === 'click';
      const composer = written;
      if (!composer || !mayBeSend || !event.isTrusted || isHolding() || takesAway(event)) return;
      if ((page.site()?.site ?? 'other') === 'other' || readText(composer).trim() === '') return;
      clearTimeout(checking);
      checking = setTimeout(() => {
        // A box that is gone may have been closed; one that is there and empty has given its text away.
        if (composer !== written || !composer.isConnected || readText(composer).trim() !== '') return;
        forget();
        page.count({ findings: [] }, 'missed');
      }, EMPTIED_WITHIN);
    },
  };
}

function takesAway(event: Event): boolean {
  const button = closestAcross(targetOf(event) ?? document.documentElement, BUTTONS);
  return button !== null && says(button).some((words) => SAYS_AWAY.test(words));
}
