import { FEW, type Told } from '../counts/suppress.ts';

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
        <th scope="col">Would have spoken</th>
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
            <td>{count === FEW ? <abbr title={FEW}>&lt; 5</abbr> : count.toLocaleString('en-GB')}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
