import { i18n } from '#i18n';
import type { Pack } from '../../../policy/pack.ts';
import { Site } from '../../../sites/site.ts';
import { replaced } from '../../../workbench/editing.ts';
import { issueWords } from '../../../workbench/issue-words.ts';
import { TextField } from '../fields.tsx';
import { JsonField } from '../json-field.tsx';
import type { ChangeProps } from './change-step.tsx';
import { Picker } from './picker.tsx';

function readSite(json: string): { value: Site } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: i18n.t('workbench.notWhole') };
  }
  const read = Site.safeParse(value);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  return { problem: issue ? issueWords(issue, value) : i18n.t('workbench.doesNotFit') };
}

/** Those of both packs: a site that was taken out can be put back. */
const known = (opened: Pack, pack: Pack): Site[] => [
  ...pack.sites,
  ...opened.sites.filter(({ id }) => !pack.sites.some((site) => site.id === id)),
];

/** What is known of single sites. */
export const Sites = ({ editing: { opened, pack }, edit, place, onPlace }: ChangeProps) => {
  const sites = known(opened, pack).toSorted((a, b) => a.name.localeCompare(b.name));
  const isOn = (id: string) => pack.sites.some((site) => site.id === id);
  const chosen = sites.find(({ id }) => id === place.id);
  const put = (site: Site, field: string) =>
    edit(field, (now) => ({ ...now, sites: replaced(now.sites, site.id, site) }));
  const turn = (site: Site, on: boolean) =>
    edit('', (now) => ({
      ...now,
      sites: on ? [...now.sites, site] : now.sites.filter(({ id }) => id !== site.id),
    }));
  return (
    <Picker
      what="sites"
      things={sites}
      chosen={chosen?.id ?? ''}
      textOf={(site) => JSON.stringify(site)}
      row={({ id, name }) => (
        <>
          <span>{name}</span>
          <span class="soft small">{i18n.t(isOn(id) ? 'workbench.sites.on' : 'workbench.sites.off')}</span>
        </>
      )}
      onChoose={(id) => onPlace({ area: 'sites', id })}
    >
      {chosen ? (
        <div class="form" key={chosen.id}>
          <h2>{chosen.name}</h2>
          <label class="check">
            <input
              type="checkbox"
              checked={isOn(chosen.id)}
              onChange={({ currentTarget }) => turn(chosen, currentTarget.checked)}
            />
            {i18n.t('workbench.sites.use')}
          </label>
          <p class="soft">{i18n.t('workbench.sites.useHelp')}</p>
          {isOn(chosen.id) && (
            <>
              <TextField
                label={i18n.t('workbench.field.name')}
                value={chosen.name}
                onInput={(name) => put({ ...chosen, name }, `site ${chosen.id} name`)}
              />
              <details>
                <summary>{i18n.t('workbench.sites.description')}</summary>
                <JsonField
                  label={i18n.t('workbench.sites.json')}
                  value={chosen}
                  read={readSite}
                  onChange={(site) => put({ ...site, id: chosen.id }, `site ${chosen.id} json`)}
                />
              </details>
            </>
          )}
        </div>
      ) : (
        <p class="soft">{i18n.t('workbench.sites.choose')}</p>
      )}
    </Picker>
  );
};
