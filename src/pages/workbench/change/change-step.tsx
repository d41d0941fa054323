import { i18n } from '#i18n';
import type { Editing } from '../../../workbench/editing.ts';
import type { PackIssue, Place } from '../../../workbench/problems.ts';
import { ProblemList } from '../problem-list.tsx';
import type { Edit } from '../use-editing.ts';
import { Differences } from './differences.tsx';
import { Lists } from './lists.tsx';
import { Moments } from './moments.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { Rules } from './rules.tsx';
import { Sites } from './sites.tsx';
import { Texts } from './texts.tsx';

export interface ChangeProps {
  editing: Editing;
  edit: Edit;
  place: Place;
  onPlace: (place: Place) => void;
}

const AREAS = [
  'organisation',
  'rules',
  'lists',
  'texts',
  'moments',
  'sites',
] as const satisfies Place['area'][];

const firstIn = (area: Place['area']): Place =>
  area === 'organisation' || area === 'texts' || area === 'moments' ? { area } : { area, id: '' };

/** Step 1: forms for everything that a pack holds. */
export const ChangeStep = ({ problems, ...props }: ChangeProps & { problems: readonly PackIssue[] }) => {
  const { editing, edit, place, onPlace } = props;
  return (
    <>
      <nav class="areas" aria-label={i18n.t('workbench.parts')}>
        {AREAS.map((area) => (
          <button
            key={area}
            type="button"
            aria-current={area === place.area ? 'page' : undefined}
            onClick={() => onPlace(firstIn(area))}
          >
            {i18n.t(`workbench.area.${area}`)}
          </button>
        ))}
      </nav>
      <ProblemList problems={problems} onPlace={onPlace} />
      {place.area === 'organisation' && <OrganisationForm pack={editing.pack} edit={edit} />}
      {place.area === 'rules' && <Rules {...props} />}
      {place.area === 'lists' && <Lists {...props} />}
      {place.area === 'texts' && <Texts pack={editing.pack} edit={edit} />}
      {place.area === 'moments' && <Moments pack={editing.pack} edit={edit} />}
      {place.area === 'sites' && <Sites {...props} />}
      <Differences editing={editing} onPlace={onPlace} />
    </>
  );
};
