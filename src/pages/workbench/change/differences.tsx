import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { differences } from '../../../workbench/differences.ts';
import type { Editing } from '../../../workbench/editing.ts';
import type { Place } from '../../../workbench/problems.ts';

/** What was changed since the rules were opened. */
export const Differences = ({
  editing: { opened, pack, from },
  onPlace,
}: {
  editing: Editing;
  onPlace: (place: Place) => void;
}) => {
  const all = useMemo(() => differences(opened, pack), [opened, pack]);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">
        {i18n.t('workbench.differences.title')}
        {all.length > 0 && ` (${all.length})`}
      </h2>
      {all.length === 0 ? (
        <p class="soft">{i18n.t('workbench.differences.none', { from })}</p>
      ) : (
        <ul class="plain differences">
          {all.map(({ place, what, before, after }) => (
            <li key={`${place.area} ${place.id} ${what}`}>
              <button type="button" class="link" onClick={() => onPlace(place)}>
                {what}
              </button>
              <p>
                <del>{before}</del> <ins>{after}</ins>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
