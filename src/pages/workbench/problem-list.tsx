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
          <b>{problems.length === 1 ? 'One thing' : `${problems.length} things`} to mend first</b>
        </p>
        <ul>
          {problems.slice(0, MOST).map(({ place, sentence }) => (
            <li key={`${place.area} ${place.id} ${sentence}`}>
              <button type="button" class="link" onClick={() => onPlace(place)}>
                {place.id ?? (place.area === 'texts' ? 'Policy texts' : 'Your organisation')}
              </button>
              : {sentence}
            </li>
          ))}
        </ul>
        {problems.length > MOST && <p>And {problems.length - MOST} more.</p>}
      </div>
    )}
  </div>
);
