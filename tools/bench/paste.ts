import { type Figure, percentile } from './figures.ts';
import { CLEAR, pause, type Side, type Sides } from './sides.ts';

const PASTES = 5;
const MEGABYTE = 1_000_000;

/** Time from a paste of a megabyte until the page answers again, with what is looked at in the pause after it. */
async function paste({ page }: Side, field: string): Promise<number> {
  const text = `${CLEAR}. `.repeat(MEGABYTE / CLEAR.length).slice(0, MEGABYTE);
  await page.click(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await pause(300);
  return page.evaluate(
    async ([selector, pasted]) => {
      const target = document.querySelector<HTMLElement>(selector);
      if (!target) throw new Error(`no ${selector}`);
      let last = performance.now();
      let longest = 0;
      const until = last + 1500;
      if (target instanceof HTMLTextAreaElement) target.value = pasted;
      else target.textContent = pasted;
      target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      // The longest time that no other task of the page could run.
      while (performance.now() < until) {
        await new Promise((next) => setTimeout(next));
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      return longest;
    },
    [field, text] as const,
  );
}

async function pastesIn(field: string, { ours, bare }: Sides): Promise<Figure[]> {
  const with_: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < PASTES; round++) {
    with_.push(await paste(ours, field));
    without.push(await paste(bare, field));
  }
  const name = `longest freeze after 1 MB is pasted, ${field}`;
  return [
    { name: `${name}, without the extension`, value: percentile(without, 1), unit: 'ms' },
    { name: `${name}, added`, value: percentile(with_, 1) - percentile(without, 1), unit: 'ms', goal: 200 },
  ];
}

/** Whether a page answers while a text is pasted that is far too long to check. */
export async function benchPaste(sides: Sides): Promise<Figure[]> {
  return [...(await pastesIn('textarea', sides)), ...(await pastesIn('.rich', sides))];
}
