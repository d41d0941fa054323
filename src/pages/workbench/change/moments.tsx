import { i18n } from '#i18n';
import type { Moment } from '../../../policy/moment.ts';
import type { Pack } from '../../../policy/pack.ts';
import { keyFor } from '../../../words/key-for.ts';
import { replaced } from '../../../workbench/editing.ts';
import { distinctLines } from '../../../workbench/lines.ts';
import { Checks, LinesField, LongField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';

type Leisure = Extract<Moment, { id: 'leisure-in-teaching-hours' }>;

const LeisureLists = ({
  moment,
  pack,
  onChange,
}: {
  moment: Leisure;
  pack: Pack;
  onChange: (moment: Leisure) => void;
}) => (
  <>
    <Checks
      label={i18n.t('workbench.moments.notOn')}
      words={Object.fromEntries(pack.sites.map(({ id, name }) => [id, name]))}
      value={moment.notOn}
      onChange={(notOn) => onChange({ ...moment, notOn })}
    />
    <Checks
      label={i18n.t('workbench.moments.notAbout')}
      words={Object.fromEntries(pack.lists.map(({ id, title }) => [id, title || id]))}
      value={moment.notAbout}
      onChange={(notAbout) => onChange({ ...moment, notAbout })}
    />
  </>
);

/** What the policy says at a moment other than a send. */
export const Moments = ({ pack, edit }: { pack: Pack; edit: Edit }) => {
  const put = (field: string, moment: Moment) =>
    edit(field && `moment ${moment.id} ${field}`, (now) => ({
      ...now,
      moments: replaced(now.moments, moment.id, moment),
    }));
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">{i18n.t('workbench.area.moments')}</h2>
      <p class="soft">{i18n.t('workbench.moments.lead')}</p>
      {pack.moments.length === 0 && <p>{i18n.t('workbench.moments.none')}</p>}
      {pack.moments.map((moment) => {
        const { id, on, message } = moment;
        const say = (part: keyof Moment['message'], label: string, most: number) => (
          <LongField
            label={label}
            most={most}
            value={message[part]}
            onInput={(text) => put(part, { ...moment, message: { ...message, [part]: text } })}
          />
        );
        return (
          <div class="form" key={id}>
            <h3>{i18n.t(`workbench.moments.${keyFor(id)}.name`)}</h3>
            <p class="soft">{i18n.t(`workbench.moments.${keyFor(id)}.help`)}</p>
            <label class="check">
              <input
                type="checkbox"
                checked={on}
                onChange={({ currentTarget }) => put('', { ...moment, on: currentTarget.checked })}
              />
              {i18n.t(`workbench.moments.${keyFor(id)}.on`)}
            </label>
            {on && (
              <>
                {say('what', i18n.t('workbench.moments.what'), 240)}
                {say('why', i18n.t('workbench.moments.why'), 400)}
                {say('advice', i18n.t('workbench.moments.advice'), 400)}
                {moment.id === 'leisure-in-teaching-hours' && (
                  <LeisureLists moment={moment} pack={pack} onChange={(next) => put('', next)} />
                )}
                {moment.id === 'work-email-sign-up' && (
                  <LinesField
                    label={i18n.t('workbench.moments.onSites')}
                    help={i18n.t('workbench.moments.onSitesHelp')}
                    value={moment.hosts}
                    read={distinctLines}
                    onInput={(hosts) => put('hosts', { ...moment, hosts })}
                  />
                )}
              </>
            )}
          </div>
        );
      })}
    </section>
  );
};
