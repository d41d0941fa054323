import { expect } from 'vitest';
import type { Driver } from './driver.ts';
import { until } from './until.ts';

/** Runs in the page: a button or field by its name, scrolled into view. */
function findNamed(name: string): { x: number; y: number } | null {
  const named = [...document.querySelectorAll<HTMLElement>('button, label')].find(
    (element) => element.textContent?.trim() === name && !element.matches(':disabled'),
  );
  const element = named?.querySelector('input') ?? named;
  element?.scrollIntoView({ block: 'center' });
  const box = element?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

const bodyText = () => document.body.textContent ?? '';

/** The options in the tab that is open, or in one beside it, as a person uses them. */
export interface OptionsPage {
  press(name: string): Promise<void>;
  sees(words: string, limit?: number): Promise<void>;
  /** Asks for new rules in a tab beside, and waits for what comes of it. */
  checksForNew(what: string): Promise<void>;
}

export function optionsPage(driver: Driver): OptionsPage {
  const press = async (name: string) =>
    driver.clickAt(
      await until(`“${name}”`, async () => (await driver.evaluate(findNamed, name)) ?? undefined),
    );
  const sees = (words: string, limit?: number) =>
    until(`“${words}”`, async () => (await driver.evaluate(bodyText, null)).includes(words), limit).then(
      () => undefined,
      async () => expect(await driver.evaluate(bodyText, null)).toContain(words),
    );
  const checksForNew = async (what: string) =>
    driver.beside(await driver.extensionPage('/options.html'), async () => {
      await press('Check for new rules');
      await sees(what);
    });
  return { press, sees, checksForNew };
}
