import { i18n } from '#i18n';
import { categoryWords } from '../../../workbench/code-words.ts';
import type { Figures } from '../../../workbench/figures.ts';
import type { Side } from '../../../workbench/trial.ts';

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
    <h2 id="figures">{i18n.t('workbench.figures.title')}</h2>
    <p class="soft">{i18n.t('workbench.figures.lead', { clear: after.figures.mustStayClear })}</p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <div class="scroll" role="region" aria-label={i18n.t('workbench.figures.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('workbench.figures.kind')}</th>
            <th scope="col">{i18n.t('workbench.figures.posts')}</th>
            <th scope="col">{i18n.t('workbench.figures.found')}</th>
            <th scope="col">{i18n.t('workbench.figures.falseAlarms')}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={i18n.t('workbench.figures.any')} before={before.figures} after={after.figures} />
          {after.categories.map((row, at) => (
            <Row
              key={row.category}
              name={categoryWords(row.category)}
              before={before.categories[at] ?? row}
              after={row}
            />
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
