import { i18n } from '#i18n';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { maskNames } from './mask.ts';
import type { Report } from './report.ts';
import { save } from './save.ts';

interface Props {
  report: Report;
  masked: boolean;
  onMasked: (masked: boolean) => void;
  /** Absent where the posts are not the report's own to forget. */
  onClear?: () => void;
}

/** What can be done with a report. Nothing of it is kept, but in the files that the person saves. */
export const ReportTools = ({ report, masked, onMasked, onClear }: Props) => {
  const shown = () => (masked ? maskNames(report) : report);
  const name = `forethought-report-${report.made}`;
  return (
    <div class="tools">
      <label class="tick">
        <input
          type="checkbox"
          checked={masked}
          onChange={({ currentTarget }) => onMasked(currentTarget.checked)}
        />
        {i18n.t('report.mask')}
      </label>
      <div class="row">
        <button type="button" class="primary" onClick={() => window.print()}>
          {i18n.t('report.print')}
        </button>
        <button type="button" onClick={() => save(toCsv(shown()), `${name}.csv`, 'text/csv')}>
          {i18n.t('report.csv')}
        </button>
        <button type="button" onClick={() => save(toJson(shown()), `${name}.json`, 'application/json')}>
          {i18n.t('report.json')}
        </button>
        {onClear && (
          <button type="button" onClick={onClear}>
            {i18n.t('report.clearAll')}
          </button>
        )}
      </div>
      <p class="soft small">{i18n.t('report.notKept')}</p>
    </div>
  );
};
