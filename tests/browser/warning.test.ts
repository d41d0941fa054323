import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bundle } from './warning/bundle.ts';
import type { Stage } from './warning/stage.ts';
import { inFreshTabs } from './warning/tabs.ts';
import { mended, one, stop, text, three, tip } from './warning/warnings.ts';
import { World } from './warning/world.ts';

let page: Page;
inFreshTabs((tab) => {
  page = tab;
});

/** Opens a dialog and waits until its buttons take a click. */
async function asked(pageScript = '', warning = one): Promise<World> {
  const world = await World.open(page, pageScript);
  await world.inside(({ stage }, w, t) => stage.ask(w, t), warning, text);
  await page.waitForTimeout(350);
  return world;
}

/** A page that eats every click and key before anything else on the page sees it. */
const GREEDY = `window.seen = [];
for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'focusin'])
  window.addEventListener(type, (event) => {
    if (event.isTrusted) seen.push(event.type);
    event.preventDefault(); event.stopImmediatePropagation();
  }, true);`;

describe('the dialog', () => {
  test('has its style under the strictest policy, in a root that the page cannot reach', async () => {
    const world = await asked();
    const look = await world.inside(({ roots }) => {
      const dialog = roots[0]?.querySelector('dialog');
      return dialog && { modal: dialog.matches(':modal'), radius: getComputedStyle(dialog).borderRadius };
    });
    expect(look).toEqual({ modal: true, radius: '14px' });
    expect(
      await page.evaluate(() => [...document.documentElement.children].map((e) => e.shadowRoot)),
    ).toEqual([null, null, null]);
  });

  test('first has the focus on the safe choice, which Enter takes', async () => {
    const world = await asked();
    expect(await world.focused()).toBe('Edit my post');
    await page.keyboard.press('Enter');
    expect(await world.choices()).toEqual(['edit']);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('posts by mouse and by keyboard', async () => {
    const world = await asked();
    await world.press('Post anyway');
    expect(await world.choices()).toEqual(['post']);
    await world.inside(({ stage }, w, t) => stage.ask(w, t), one, text);
    await page.keyboard.press('Tab');
    expect(await world.focused()).toBe('Post anyway');
    await page.keyboard.press('Space');
    expect(await world.choices()).toEqual(['post', 'post']);
  });

  test('Escape goes back to the post, and so does its caller', async () => {
    const world = await asked();
    await page.keyboard.press('Escape');
    await world.inside(({ stage }, w, t) => stage.ask(w, t), one, text);
    await world.inside(({ stage }) => stage.stop.abort());
    expect(await world.choices()).toEqual(['cancel', 'cancel']);
  });

  test('offers no way past a stop', async () => {
    const world = await asked('', stop);
    const buttons = await world.inside(({ roots }) =>
      [...(roots[0]?.querySelectorAll('footer button') ?? [])].map(({ textContent }) => textContent),
    );
    expect(buttons).toEqual(['Edit my post']);
  });

  test('cannot be pressed by a script of the page', async () => {
    const world = await asked();
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const { x, y } = { x: innerWidth / 2, y: innerHeight / 2 };
      host.click();
      for (const target of [host, document, window, document.activeElement ?? document]) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          target.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, detail: 1, clientX: x, clientY: y }),
          );
        for (const key of ['Enter', ' ', 'Escape'])
          for (const type of ['keydown', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        for (const type of ['cancel', 'close', 'submit']) target.dispatchEvent(new Event(type));
      }
    });
    expect(await world.choices()).toEqual([]);
    expect(await world.focused()).toBe('Edit my post');
  });

  test('not even if the script could reach the buttons', async () => {
    const world = await asked();
    await world.inside(({ roots }) => {
      for (const button of roots[0]?.querySelectorAll('button') ?? []) button.click();
      roots[0]?.querySelector('dialog')?.dispatchEvent(new Event('cancel'));
    });
    expect(await world.choices()).toEqual([]);
    expect(await world.inside(({ stage }) => stage.wrong)).toEqual([]);
  });

  test('comes back when the page takes it away or hides it', async () => {
    const world = await asked();
    await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.remove();
      await frame();
      host.style.setProperty('display', 'none', 'important');
      host.inert = true;
      await frame();
      document.documentElement.lastElementChild?.remove();
      await frame();
    });
    const state = await world.inside(({ roots }) => {
      const dialog = roots[0]?.querySelector('dialog');
      return [dialog?.isConnected, dialog?.matches(':modal'), dialog?.checkVisibility()];
    });
    expect(state).toEqual([true, true, true]);
    expect(await world.focused()).toBe('Edit my post');
    await page.keyboard.press('Enter');
    expect(await world.choices()).toEqual(['edit']);
  });

  test('gives up on a page that never stops, and keeps the post held', async () => {
    const world = await asked(`new MutationObserver(() => {
      const host = document.documentElement.children[2];
      if (host) host.remove();
    }).observe(document.documentElement, { childList: true });`);
    await expect.poll(() => world.choices()).toEqual(['cancel']);
  });

  test('works on a page that eats every click and key, and shows that page none of them', async () => {
    const world = await asked(GREEDY, three);
    await world.press('This warning is wrong');
    await page.keyboard.press('Tab');
    await world.press('Post anyway');
    expect(await world.inside(({ stage }) => stage.wrong)).toEqual(['names-a-pupil']);
    expect(await world.choices()).toEqual(['post']);
    expect(await page.evaluate('seen')).not.toContain('click');
    expect(await page.evaluate('seen')).not.toContain('keydown');
  });

  test('is not pressed by the rest of a double click or by a key still held down', async () => {
    const world = await World.open(page);
    await page.keyboard.down('Enter');
    await world.inside(({ stage }, w, t) => stage.ask(w, t), one, text);
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await world.press('Post anyway', 2);
    expect(await world.choices()).toEqual([]);
  });

  test.each(['the clipboard of today', 'no clipboard'])(
    'gives a suggestion to take along, by mouse and by keyboard, with %s',
    async (way) => {
      const world = await asked(GREEDY, mended);
      if (way === 'no clipboard')
        await world.inside(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        });
      await world.inside(({ roots }) => roots[0]?.querySelector<HTMLElement>('.copy')?.click());
      expect(await world.inside(({ roots }) => roots[0]?.querySelector('.copy')?.textContent)).toBe('Copy');

      await world.press('Copy');
      await expect.poll(() => world.focused()).toBe('Copied');
      await page.keyboard.press('Enter');
      const told = () =>
        world.inside(({ roots }) => roots[0]?.querySelector('.suggestion [role=status]')?.textContent);
      await expect.poll(told).toBe('Copied');
      expect(await world.focused()).toBe('Copied');
      expect(await page.evaluate('seen')).not.toContain('click');

      await world.press('Edit my post');
      const other = await page.context().browser()?.newPage();
      if (!other) throw new Error('no other tab');
      await other.setContent('<textarea></textarea>');
      await other.focus('textarea');
      await other.keyboard.press('Control+V');
      expect(await other.inputValue('textarea')).toBe(mended.suggestion);
      await other.close();
    },
  );

  test('hears once that it is wrong, and keeps the focus there', async () => {
    const world = await asked();
    await world.press('This warning is wrong');
    expect(await world.focused()).toMatch(/Thank you/);
    await page.keyboard.press('Enter');
    expect(await world.inside(({ stage }) => stage.wrong)).toEqual(['names-a-pupil']);
    expect(await world.choices()).toEqual([]);
  });
});

describe('the badge', () => {
  test('leaves the focus and the caret alone, and opens its card', async () => {
    const world = await World.open(page);
    await page.fill('textarea', text);
    await page.focus('textarea');
    await world.inside(({ stage }, w) => stage.badge('textarea', w), tip);
    await page.waitForTimeout(100);
    await world.press('Tip');
    expect(await world.inside(({ roots }) => roots[0]?.querySelector('.card h2')?.textContent)).toBe(
      tip.findings[0]?.what,
    );
    await page.keyboard.type('!');
    expect(await page.inputValue('textarea')).toHaveLength(text.length + 1);
    await page.keyboard.press('Escape');
    await world.inside(({ roots }) => roots[0]?.querySelector<HTMLElement>('.pill')?.focus());
    await page.keyboard.press('Escape');
    expect(await world.inside(({ roots }) => roots[0]?.querySelector('.card'))).toBe(null);
    await world.inside(({ stage }) => stage.hideBadge());
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('covers neither the text nor the button', async () => {
    const world = await World.open(page);
    await world.inside(({ stage }, w) => stage.badge('textarea', w), one);
    const pill = await world.inside(({ roots }) => {
      const { left, right, top, bottom } = roots[0]?.querySelector('.pill')?.getBoundingClientRect() ?? {};
      return { left, right, top, bottom };
    });
    const covered = await page.evaluate(
      ({ left = 0, right = 0, top = 0, bottom = 0 }) =>
        [...document.querySelectorAll('textarea, button')].filter((element) => {
          const box = element.getBoundingClientRect();
          return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
        }).length,
      pill,
    );
    expect(covered).toBe(0);
  });

  test('goes away with its composer', async () => {
    const world = await World.open(page);
    await world.inside(({ stage }, w) => stage.badge('textarea', w), tip);
    await page.evaluate(() => document.querySelector('textarea')?.remove());
    await expect
      .poll(() => world.inside(({ roots }) => roots[0]?.querySelector('.pill')?.checkVisibility()))
      .toBe(false);
  });
});

test('a note says one sentence, and leaves when it is dismissed', async () => {
  const world = await World.open(page);
  await world.inside(({ stage }) => stage.note('reload'));
  await expect
    .poll(() => world.inside(({ roots }) => roots[0]?.querySelector('[role=status]')?.textContent))
    .toContain('Reload this page');
  await world.press('Dismiss');
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

describe('axe finds nothing', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const states: [string, (stage: Stage, ...args: [typeof one, typeof tip, string]) => void][] = [
    ['in the dialog', (stage, warning, _tip, words) => stage.ask(warning, words)],
    ['in a suggestion', (stage, warning, _tip, words) => stage.ask({ ...warning, suggestion: words }, words)],
    ['in the badge', (stage, _warning, hint) => stage.badge('textarea', hint)],
    ['in a note', (stage) => stage.note('unchecked')],
  ];
  for (const colorScheme of ['light', 'dark'] as const)
    test.each(states)(`%s, ${colorScheme}`, async (_name, show) => {
      await page.emulateMedia({ colorScheme });
      await page.setContent(
        '<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1><textarea aria-label="Post"></textarea></main>',
      );
      // Axe does not see into closed roots.
      await page.evaluate(() => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          return attach.call(this, { ...init, mode: 'open' });
        };
      });
      await page.addScriptTag({
        content: await bundle(new URL('warning/stage.ts', import.meta.url).pathname),
      });
      await page.evaluate(`(${show})(stage, ...${JSON.stringify([three, tip, text])})`);
      await page.evaluate(() => {
        for (const { shadowRoot } of document.documentElement.children)
          for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      });
      await page.waitForTimeout(300);
      await page.addScriptTag({ content: axe });
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]))`,
      );
      expect(violations).toEqual([]);
    });
});
