import { i18n } from '#i18n';
import type { Tally } from '../counted.ts';

interface Props {
  caption: string;
  /** What the lines are. */
  head: string;
  lines: readonly Tally[];
  /** What a line is about, and more about it in plain words. */
  nameOf: (of: string) => { name: string; more?: string };
}

const PARTS = ['takenBack', 'postedAnyway'] as const;

/** What the colours of the bars mean; the table says it in words. */
export const Legend = () => (
  <p class="legend soft small" aria-hidden="true">
    <span>
      <i class="takenBack" /> {i18n.t('counts.legend.takenBack')}
    </span>
    <span>
      <i class="postedAnyway" /> {i18n.t('counts.legend.postedAnyway')}
    </span>
    <span>
      <i /> {i18n.t('counts.legend.neither')}
    </span>
  </p>
);

/** Bars with their numbers beside them: one table for eyes and for screen readers. */
export const Chart = ({ caption, head, lines, nameOf }: Props) => {
  const most = Math.max(
    1,
    ...lines.map(({ shown, takenBack, postedAnyway }) => Math.max(shown, takenBack + postedAnyway)),
  );
  return (
    <table class="chart">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{i18n.t('counts.shown')}</th>
          <th scope="col">{i18n.t('counts.takenBack')}</th>
          <th scope="col">{i18n.t('counts.postedAnyway')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { name, more } = nameOf(line.of);
          return (
            <tr key={line.of}>
              <th scope="row">
                {name}
                {more && <small>{more}</small>}
                <span
                  class="bar"
                  aria-hidden="true"
                  style={{
                    inlineSize: `${(100 * Math.max(line.shown, line.takenBack + line.postedAnyway)) / most}%`,
                  }}
                >
                  {PARTS.map((part) => (
                    <i key={part} class={part} style={{ flexGrow: line[part] }} />
                  ))}
                  <i style={{ flexGrow: Math.max(0, line.shown - line.takenBack - line.postedAnyway) }} />
                </span>
              </th>
              <td>{line.shown}</td>
              <td>{line.takenBack}</td>
              <td>{line.postedAnyway}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
