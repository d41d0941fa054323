import { expect } from 'vitest';
import type { Driver } from '../harness/driver.ts';
import { find, readDialog, readNote } from '../harness/page-functions.ts';
import { until } from '../harness/until.ts';
import type { SmallFile } from './files.ts';
import type { Way } from './ways.ts';

const PAGE = 'https://notes.example/pictures';

/** A person who brings pictures to a page. */
export class Chooser {
  readonly driver: Driver;
  readonly way: Way;

  private constructor(driver: Driver, way: Way) {
    this.driver = driver;
    this.way = way;
  }

  static async at(driver: Driver, way: Way): Promise<Chooser> {
    const chooser = new Chooser(driver, way);
    await driver.open(way.url ?? PAGE);
    await until('the page', () => driver.evaluate(find, way.onto ?? '#zone'));
    return chooser;
  }

  /** On a page that is open already. */
  static beside(driver: Driver, way: Way): Chooser {
    return new Chooser(driver, way);
  }

  async brings(...files: SmallFile[]): Promise<void> {
    const { opener, bring, where, onto } = this.way;
    if (opener)
      await this.driver.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        opener,
      );
    await this.driver.evaluate<Parameters<Way['bring']>[0], void>(
      bring,
      onto ? [where, files, onto] : [where, files],
    );
  }

  /** The files that the page has got, in the order and as often as it got them. */
  got(): Promise<SmallFile[][]> {
    return this.driver.evaluate(
      () => window.__got.map(({ files }) => files.map(({ name, type, text }) => ({ name, type, text }))),
      null,
    );
  }

  /** The page gets these, once, and nothing else; a second clear picture shows that nothing is left behind. */
  async seesTaken(...files: SmallFile[]): Promise<void> {
    await until('the page to get the files', async () => (await this.got()).length > 0);
    expect(await this.got()).toEqual([files]);
    expect(await this.driver.evaluate(() => window.__seen, null)).toBe(files.length);
  }

  async dialog() {
    return (await this.driver.inUi(readDialog)).find((dialog) => dialog !== null) ?? null;
  }

  seesQuestion() {
    return until('the question', async () => {
      const dialog = await this.dialog();
      return dialog?.buttons.some(({ focused }) => focused) ? dialog : undefined;
    });
  }

  async seesNothingTaken(): Promise<void> {
    expect(await this.driver.evaluate(() => window.__seen, null)).toBe(0);
  }

  refused(): Promise<string[]> {
    return this.driver.evaluate(() => window.__refused, null);
  }

  notes(): Promise<(string | null)[]> {
    return this.driver.inUi(readNote);
  }

  /** Goes to a button or a box with Tab and presses it. */
  async presses(name: RegExp, key = 'Enter'): Promise<void> {
    await until('the question', () => this.dialog().then((dialog) => dialog ?? undefined));
    for (let step = 0; step < 40; step += 1) {
      if (name.test(await this.#focused())) return this.driver.press(key);
      await this.driver.press('Tab');
    }
    throw new Error(`Tab never came to ${name}.`);
  }

  async #focused(): Promise<string> {
    const names = await this.driver.inUi((root) => {
      const element = root.activeElement;
      if (!element) return null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
    });
    return names.find((name) => name !== null) ?? '';
  }
}
