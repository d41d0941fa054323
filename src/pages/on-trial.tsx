import { i18n } from '#i18n';
import { FEW, type Told } from '../counts/suppress.ts';
import { numberWords } from '../words/format.ts';
import { Few } from './few.tsx';

interface Props {
  caption: string;
  /** What the rows are. */
  head: string;
  lines: readonly { of: string; count: Told['count'] }[];
  /** What a row is about, and more about it in plain words. */
  nameOf: (of: string) => { name: string; more?: string };
}

/** How often rules that only count would have spoken. */
export const OnTrial = ({ caption, head, lines, nameOf }: Props) => (
  <table class="chart trial">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{head}</th>
        <th scope="col">{i18n.t('counts.wouldHaveSpoken')}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ of, count }) => {
        const { name, more } = nameOf(of);
        return (
          <tr key={of}>
            <th scope="row">
              {name}
              {more && <small>{more}</small>}
            </th>
            <td>{count === FEW ? <Few /> : numberWords(count)}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
