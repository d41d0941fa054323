import type { Figures } from '../../../workbench/figures.ts';
import type { Side } from '../../../workbench/trial.ts';
import { CATEGORY_WORDS } from '../../../workbench/words.ts';

const moved = (before: number, after: number) => (before === after ? String(after) : `${before} → ${after}`);

const Row = ({ name, before, after }: { name: string; before: Figures; after: Figures }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{after.mustWarn}</td>
    <td>{moved(before.found, after.found)}</td>
    <td>{moved(before.falseAlarms, after.falseAlarms)}</td>
  </tr>
);

/** How both do on labelled posts, by kind of breach. */
export const FiguresTable = ({ before, after }: { before: Side; after: Side }) => (
  <section aria-labelledby="figures">
    <h2 id="figures">By kind of breach</h2>
    <p class="soft">
      How many labelled posts of each kind get a warning that names it, and how many of the{' '}
      {after.figures.mustStayClear} clear posts do. To compare two sets of rules by; in life the figures are
      lower, since the rules were written with part of these posts in view.
    </p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <div class="scroll" role="region" aria-label="Figures by kind of breach" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Posts</th>
            <th scope="col">Warned about</th>
            <th scope="col">False alarms</th>
          </tr>
        </thead>
        <tbody>
          <Row name="Any" before={before.figures} after={after.figures} />
          {after.categories.map((row, at) => (
            <Row
              key={row.category}
              name={CATEGORY_WORDS[row.category]}
              before={before.categories[at] ?? row}
              after={row}
            />
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
