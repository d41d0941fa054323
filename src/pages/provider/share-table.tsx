import { FEW } from '../../counts/suppress.ts';
import type { Share } from './shares.ts';

interface Props {
  caption: string;
  /** What the rows are. */
  head: string;
  lines: readonly Share[];
  withheld: number;
  nameOf: (row: string) => { name: string; more?: string };
}

const short = (count: Share['shown']) =>
  count === FEW ? <abbr title={FEW}>&lt; 5</abbr> : count.toLocaleString('en-GB');

/** Rounded numbers of many people, with the share of warnings that were taken back. */
export const ShareTable = ({ caption, head, lines, withheld, nameOf }: Props) => (
  <>
    {lines.length > 0 && (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table class="chart shares">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">Shown</th>
              <th scope="col">Taken back</th>
              <th scope="col">Share</th>
              <th scope="col">Posted anyway</th>
              <th scope="col">Marked wrong</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const { name, more } = nameOf(line.row);
              return (
                <tr key={line.row}>
                  <th scope="row">
                    {name}
                    {more && <small>{more}</small>}
                    <span class="bar" aria-hidden="true">
                      <i class="takenBack" style={{ flexGrow: line.percent ?? 0 }} />
                      <i style={{ flexGrow: 100 - (line.percent ?? 0) }} />
                    </span>
                  </th>
                  <td>{short(line.shown)}</td>
                  <td>{short(line.takenBack)}</td>
                  <td>{line.percent === null ? '–' : `${line.percent} %`}</td>
                  <td>{short(line.postedAnyway)}</td>
                  <td>{short(line.reportedWrong)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    )}
    {withheld > 0 && (
      <p class="soft small">
        {withheld === 1 ? 'One more row is not shown' : `${withheld} more rows are not shown`}: fewer than 10
        browsers contributed.
      </p>
    )}
  </>
);
