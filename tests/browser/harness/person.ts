import { expect } from 'vitest';
import type { Surface, Way } from '../behaviour/surfaces.ts';
import type { Driver } from './driver.ts';
import { type Dialog, type DialogButton, type Found, find, readDialog, readNote } from './page-functions.ts';
import { throughout, until } from './until.ts';

export const EDIT = /^edit/i;
export const POST_ANYWAY = /^(post|send) anyway/i;

/** The warning ignores the mouse at first, for the second click of a double click on Post; in ms. */
const MOUSE_READY = 350;

/** A person in front of one composer: does what a hand can do and sees what an eye can see. */
export class Person {
  readonly driver: Driver;
  readonly surface: Surface;
  readonly #receivedBefore: number;

  private constructor(driver: Driver, surface: Surface) {
    this.driver = driver;
    this.surface = surface;
    this.#receivedBefore = driver.network.received.length;
  }

  static async at(driver: Driver, surface: Surface): Promise<Person> {
    const person = new Person(driver, surface);
    await driver.open(surface.url);
    return person;
  }

  /** On a page that is open already. */
  static beside(driver: Driver, surface: Surface): Person {
    return new Person(driver, surface);
  }

  /** For the next post, where the site has gone to another page with the one before. */
  async comesBack(): Promise<void> {
    if (this.surface.native) await this.driver.open(this.surface.url);
  }

  async clicks(selector: string): Promise<void> {
    const target = await until(`${selector} to be there and enabled`, async () => {
      const found = await this.driver.evaluate(find, selector);
      return found?.enabled ? found : undefined;
    });
    await this.driver.clickAt(target);
  }

  #composer(): Promise<Found | null> {
    return this.driver.evaluate(find, this.surface.composer);
  }

  async composerText(): Promise<string | undefined> {
    return (await this.#composer())?.text;
  }

  /** Waits for the composer, and opens it where it is not there from the start. */
  async opens(): Promise<void> {
    const { opener } = this.surface;
    await until('the page to be ready', async () =>
      opener ? this.driver.evaluate(find, opener) : this.#composer(),
    ).catch(() => undefined);
    if (opener && !(await this.#composer())) await this.clicks(opener);
  }

  /** Puts the text in the place of what is in the composer, key by key; opens the composer first. */
  async writes(text: string): Promise<void> {
    await this.opens();
    await this.clicks(this.surface.composer);
    if ((await this.composerText()) !== '') await this.driver.press('Control+a');
    const [first = '', ...more] = text.split('\n');
    await this.driver.type(first);
    for (const line of more) {
      await this.driver.press('Shift+Enter');
      await this.driver.type(line);
    }
    await this.seesInComposer(text);
  }

  async seesInComposer(text: string): Promise<void> {
    await until(`the composer to hold "${text}"`, async () => (await this.composerText()) === text).catch(
      async () => expect(await this.composerText()).toBe(text),
    );
  }

  /** Editors learn of a moved caret from an event that comes later than the key. */
  async letsThePageCatchUp(): Promise<void> {
    await this.driver.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
      null,
    );
  }

  async sends(way: Way): Promise<void> {
    const { button, keys } = this.surface;
    if (way === 'keys' && keys) return this.driver.press(keys);
    if (way === 'button' && button) return this.clicks(button);
    throw new Error(`${this.surface.name} does not send by ${way}.`);
  }

  /** The texts that the site has received. */
  async sent(): Promise<string[]> {
    const { native } = this.surface;
    if (!native) return this.driver.evaluate(() => window.__sent.map(({ text }) => text), null);
    return this.driver.network.received
      .slice(this.#receivedBefore)
      .map((body) => (new URLSearchParams(body).get('body') ?? '').replaceAll('\r\n', '\n'));
  }

  async seesSent(...texts: string[]): Promise<void> {
    await until('the post to reach the site', async () => (await this.sent()).length >= texts.length).catch(
      async () =>
        expect({ sent: await this.sent(), ...(await this.#whatIsThere()) }).toEqual({ sent: texts }),
    );
    expect(await this.sent()).toEqual(texts);
    if (this.surface.native) await this.#seesReply();
  }

  /** A tab that is closed while its reply is on the way leaves Chromium's next request waiting now and then. */
  async #seesReply(): Promise<void> {
    const isReply = () => location.pathname === '/receive' && document.readyState === 'complete';
    await until("the site's reply to be shown", () => this.driver.evaluate(isReply, null).catch(() => false));
  }

  async dialog(): Promise<Dialog | null> {
    return (await this.driver.inUi(readDialog)).find((dialog) => dialog !== null) ?? null;
  }

  /** For the message of a test that fails. */
  async #whatIsThere(): Promise<object> {
    return { composer: await this.composerText(), shown: await this.driver.inUi((root) => root.textContent) };
  }

  async notes(): Promise<string[]> {
    return (await this.driver.inUi(readNote)).filter((note) => note !== null);
  }

  async seesNote(words: RegExp): Promise<void> {
    await until(`the note ${words}`, async () => (await this.notes()).some((note) => words.test(note)));
  }

  async seesWarning(): Promise<Dialog> {
    return until('the warning', async () => {
      const dialog = await this.dialog();
      return dialog?.buttons.some(({ focused }) => focused) ? dialog : undefined;
    });
  }

  async seesNoWarning(): Promise<void> {
    await until('the warning to be gone', async () => !(await this.dialog()));
  }

  /** Goes to a button of the warning with Tab and presses it with Enter. */
  async chooses(name: RegExp): Promise<void> {
    const { buttons } = await this.seesWarning();
    for (let step = 0; step <= 4 * buttons.length + 8; step += 1) {
      const focused = (await this.dialog())?.buttons.find((button) => button.focused);
      if (focused && name.test(focused.name)) return this.driver.press('Enter');
      await this.driver.press('Tab');
    }
    throw new Error(`Tab never came to ${name}; the buttons are ${names(buttons)}.`);
  }

  /** Presses a button of the warning with the mouse, no sooner than the warning takes clicks. */
  async choosesByMouse(name: RegExp): Promise<void> {
    await this.seesWarning();
    await throughout('the warning is open', MOUSE_READY, async () => (await this.dialog()) !== null);
    const { buttons } = await this.seesWarning();
    const button = buttons.find((candidate) => name.test(candidate.name));
    if (!button) throw new Error(`No button ${name}; the buttons are ${names(buttons)}.`);
    await this.driver.clickAt(button);
  }
}

const names = (buttons: DialogButton[]): string => buttons.map(({ name }) => `"${name}"`).join(', ');
