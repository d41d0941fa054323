import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { bundle } from './warning/bundle.ts';
import { inFreshTabs } from './warning/tabs.ts';
import { one } from './warning/warnings.ts';
import { World } from './warning/world.ts';

let page: Page;
inFreshTabs((tab) => {
  page = tab;
});

const theDrawing = (world: World) =>
  until('the picture', () =>
    world.inside(({ roots }) => {
      const canvas = roots[0]?.querySelector('canvas');
      return canvas?.width === 400 && !canvas.closest('[hidden]');
    }),
  );

/** Opens the dialog on a page of the strictest policy, and waits until the picture is drawn. */
async function asked(pageScript = ''): Promise<World> {
  const world = await World.open(page, pageScript);
  await world.inside(({ stage }, w) => stage.askAboutPicture(w), one);
  await theDrawing(world);
  return world;
}

/** Where a part of the picture is on the screen. */
const onScreen = (world: World, x: number, y: number) =>
  world.inside(
    ({ roots }, left, top) => {
      const canvas = roots[0]?.querySelector('canvas');
      canvas?.scrollIntoView({ block: 'center' });
      const box = canvas?.getBoundingClientRect();
      return box && { x: box.left + (left / 400) * box.width, y: box.top + (top / 200) * box.height };
    },
    x,
    y,
  );

async function drags(world: World, from: [number, number], to: [number, number]): Promise<void> {
  const [start, end] = [await onScreen(world, ...from), await onScreen(world, ...to)];
  if (!start || !end) throw new Error('no picture');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

async function tabsTo(world: World, name: RegExp): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const focused = await world.inside(({ roots }) => {
      const element = roots.at(-1)?.activeElement;
      if (element instanceof HTMLDialogElement) return '';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** What would be hidden if the person took the changed picture now. */
async function takesChanged(world: World) {
  await tabsTo(world, /changed one/);
  await page.keyboard.press('Enter');
  return until('the choice', () => world.inside(({ stage }) => stage.hidden[0]));
}

describe('the dialog about a picture', () => {
  test('first has the focus on leaving it out, and Escape leaves it out, too', async () => {
    const world = await asked();
    expect(await world.focused()).toBe('Leave it out');
    await page.keyboard.press('Escape');
    expect(await world.inside(({ stage }) => stage.pictureChoices)).toEqual(['cancel']);
  });

  test('hides faces and words on the choice of the person, with a margin', async () => {
    const world = await asked();
    for (const name of [/Blur the face/, /Cover the words/]) {
      await tabsTo(world, name);
      await page.keyboard.press('Space');
    }
    const { blur, cover } = await takesChanged(world);
    expect(blur).toHaveLength(1);
    expect(blur[0]?.x).toBeLessThan(100);
    expect((blur[0]?.x ?? 0) + (blur[0]?.width ?? 0)).toBeGreaterThan(140);
    expect(cover).toHaveLength(1);
  });

  test('takes a part drawn by mouse, moved by mouse, and taken away again', async () => {
    const world = await asked();
    await drags(world, [200, 20], [280, 80]);
    await drags(world, [240, 50], [260, 90]);
    const part = () => world.inside(({ roots }) => roots[0]?.querySelector('.part')?.getAttribute('style'));
    expect(await part()).toMatch(/left: 5[456](\.|%)/);
    await world.press('×');
    expect(await part()).toBeUndefined();
  });

  test('takes a part put, moved, made larger and taken away by keyboard', async () => {
    const world = await asked();
    await tabsTo(world, /Cover a part/);
    await page.keyboard.press('Enter');
    await tabsTo(world, /Covered part 1/);
    const box = () =>
      world.inside(({ roots }) => {
        const { left, top, width } = roots[0]?.querySelector<HTMLElement>('.part')?.style ?? {};
        return [left, top, width].map((length) => Math.round(Number.parseFloat(length ?? '')));
      });
    expect(await box()).toEqual([35, 35, 30]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await box()).toEqual([37, 39, 32]);
    const { cover } = await takesChanged(world);
    expect(cover).toEqual([{ x: 148, y: 78, width: 128, height: 60 }]);
  });

  test('cannot be pressed or drawn on by a script of the page, and works on a page that eats every event', async () => {
    const world =
      await asked(`for (const type of ['click', 'pointerdown', 'pointermove', 'pointerup', 'mousedown', 'keydown', 'input', 'change'])
      window.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      const at = { bubbles: true, composed: true, clientX: innerWidth / 2, clientY: innerHeight / 2 };
      for (const target of [host, document, window])
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click'])
          target?.dispatchEvent(new PointerEvent(type, at));
    });
    expect(await world.inside(({ roots }) => roots[0]?.querySelectorAll('.part').length)).toBe(0);
    await drags(world, [200, 20], [280, 80]);
    expect(await world.inside(({ roots }) => roots[0]?.querySelectorAll('.part').length)).toBe(1);
    await tabsTo(world, /Remove where/);
    await page.keyboard.press('Space');
    await takesChanged(world);
    expect(await world.inside(({ stage }) => stage.pictureChoices.length)).toBe(1);
  });

  test.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /will be a PNG file/],
    ['avif', 'what this browser cannot draw', /will be a WebP file/],
  ] as const)(
    'shows a copy of what cannot be drawn here (%s), and says what comes out',
    async (format, content, says) => {
      const world = await World.open(page, '');
      await world.inside(({ stage }, ...asked) => stage.askAboutPicture(...asked), one, { format }, content);
      await theDrawing(world);
      expect(await world.inside(({ roots }) => roots[0]?.querySelector('.tools')?.textContent)).toMatch(says);
      await tabsTo(world, /Cover the words/);
      await page.keyboard.press('Space');
      await tabsTo(world, /changed one/);
      await page.keyboard.press('Enter');
      const [shown, changed] = await until('the changed copy', () =>
        world.inside(({ stage }) => (stage.hidden.length === 2 ? stage.hidden : undefined)),
      );
      expect(shown).toEqual({ blur: [], cover: [] });
      expect(changed?.cover).toHaveLength(1);
    },
  );

  test('says of a moving picture that parts are hidden in every frame', async () => {
    const world = await World.open(page, '');
    await world.inside(({ stage }, ...asked) => stage.askAboutPicture(...asked), one, { moving: true });
    await theDrawing(world);
    expect(await world.inside(({ roots }) => roots[0]?.querySelector('.tools')?.textContent)).toMatch(
      /hidden in every frame/,
    );
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setContent(
      '<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1></main></html>',
    );
    // Axe does not see into closed roots.
    await page.evaluate(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
    await page.addScriptTag({ content: await bundle(new URL('warning/stage.ts', import.meta.url).pathname) });
    await page.evaluate(`stage.askAboutPicture(${JSON.stringify(one)})`);
    await page.getByLabel('Blur the face').check();
    await page.locator('.part').waitFor();
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.addScriptTag({ content: readFileSync(axe, 'utf8') });
    expect(
      await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]))',
      ),
    ).toEqual([]);
  });
});
