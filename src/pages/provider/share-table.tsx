import { i18n } from '#i18n';
import { FEW } from '../../counts/suppress.ts';
import { numberWords } from '../../words/format.ts';
import { Few } from '../few.tsx';
import type { Share } from './shares.ts';

interface Props {
  caption: string;
  /** What the rows are. */
  head: string;
  lines: readonly Share[];
  withheld: number;
  nameOf: (row: string) => { name: string; more?: string };
}

const short = (count: Share['shown']) => (count === FEW ? <Few /> : numberWords(count));

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
              <th scope="col">{i18n.t('counts.shown')}</th>
              <th scope="col">{i18n.t('counts.takenBack')}</th>
              <th scope="col">{i18n.t('provider.share')}</th>
              <th scope="col">{i18n.t('counts.postedAnyway')}</th>
              <th scope="col">{i18n.t('provider.markedWrong')}</th>
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
    {withheld > 0 && <p class="soft small">{i18n.t('provider.withheld', withheld)}</p>}
  </>
);
