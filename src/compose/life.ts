import { browser } from 'wxt/browser';

/** What this script leaves in its own world for one that is started on the same page after it. */
const world: { forethoughtLife?: AbortController } & typeof globalThis = globalThis;

/**
 * Ends when a newer script of ours takes over on this page. One in this same world ends the one before by itself. One of an
 * extension that was updated comes in another world, and is told of by an event (`told`); any page can make that event,
 * so it counts only where the extension that started this script is gone.
 */
export function lifeOf(told: AbortSignal): AbortSignal {
  world.forethoughtLife?.abort();
  const life = new AbortController();
  world.forethoughtLife = life;
  const end = () => {
    if (!browser.runtime?.id) life.abort();
  };
  told.addEventListener('abort', end, { signal: life.signal });
  return life.signal;
}
