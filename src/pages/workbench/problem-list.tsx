import { i18n } from '#i18n';
import type { PackIssue, Place } from '../../workbench/problems.ts';

const MOST = 8;

/** What must be mended before the rules can be tried or published, each with a way there. */
export const ProblemList = ({
  problems,
  onPlace,
}: {
  problems: readonly PackIssue[];
  onPlace: (place: Place) => void;
}) => (
  <div role="status" class="alert">
    {problems.length > 0 && (
      <div class="problem">
        <p>
          <b>{i18n.t('workbench.toMend', problems.length)}</b>
        </p>
        <ul>
          {problems.slice(0, MOST).map(({ place, sentence }) => (
            <li key={`${place.area} ${place.id} ${sentence}`}>
              <button type="button" class="link" onClick={() => onPlace(place)}>
                {place.id ?? i18n.t(`workbench.area.${place.area === 'texts' ? 'texts' : 'organisation'}`)}
              </button>
              : {sentence}
            </li>
          ))}
        </ul>
        {problems.length > MOST && <p>{i18n.t('workbench.andMore', { count: problems.length - MOST })}</p>}
      </div>
    )}
  </div>
);
