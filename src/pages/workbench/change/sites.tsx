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
    return { problem: 'A bracket, a comma or a quotation mark is missing or too many.' };
  }
  const read = Site.safeParse(value);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  return { problem: issue ? issueWords(issue, value) : 'It does not fit.' };
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
          <span class="soft small">{isOn(id) ? 'on' : 'off'}</span>
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
            Use what is known of this site
          </label>
          <p class="soft">
            Off does not stop the checks: the site is then treated as an unknown one, where any composer with
            a send button is watched. Choose it when the site has changed and its own description does more
            harm than good. People switch a site off for themselves in the popup.
          </p>
          {isOn(chosen.id) && (
            <>
              <TextField
                label="Name"
                value={chosen.name}
                onInput={(name) => put({ ...chosen, name }, `site ${chosen.id} name`)}
              />
              <details>
                <summary>The description as it stands in the file</summary>
                <JsonField
                  label="Description of the site (JSON)"
                  value={chosen}
                  read={readSite}
                  onChange={(site) => put({ ...site, id: chosen.id }, `site ${chosen.id} json`)}
                />
              </details>
            </>
          )}
        </div>
      ) : (
        <p class="soft">Choose a site to see what is known of it.</p>
      )}
    </Picker>
  );
};
