import type { Moment } from '../../../policy/moment.ts';
import type { Pack } from '../../../policy/pack.ts';
import { replaced } from '../../../workbench/editing.ts';
import { distinctLines } from '../../../workbench/lines.ts';
import { Checks, LinesField, LongField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';

const ABOUT: Record<Moment['id'], { name: string; help: string; on: string }> = {
  'accept-request': {
    name: 'Accepting a request',
    help: 'Before a friend, follow or message request is accepted on a known site, the person is asked once who it is from.',
    on: 'Ask before a request is accepted',
  },
  'leisure-in-teaching-hours': {
    name: 'Writing in teaching hours',
    help: 'A post about something other than work, in your teaching hours, gets a tip: once a day at most, and nothing is held.',
    on: 'Give this tip',
  },
  'work-email-sign-up': {
    name: 'A work email in a sign-up form',
    help: 'On a dating or gambling site, a work email address gets a tip before the form is sent, where the person has switched that on in the options.',
    on: 'Give this tip',
  },
};

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
      label="Not on these sites, which people use for work"
      words={Object.fromEntries(pack.sites.map(({ id, name }) => [id, name]))}
      value={moment.notOn}
      onChange={(notOn) => onChange({ ...moment, notOn })}
    />
    <Checks
      label="Not where a word of these lists stands: the post is then taken for work"
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
      <h2 id="moments">Moments</h2>
      <p class="soft">Not only posts: moments at which the policy has a word to say.</p>
      {pack.moments.length === 0 && (
        <p>These rules know no moments. Begin with the built-in rules to have them.</p>
      )}
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
            <h3>{ABOUT[id].name}</h3>
            <p class="soft">{ABOUT[id].help}</p>
            <label class="check">
              <input
                type="checkbox"
                checked={on}
                onChange={({ currentTarget }) => put('', { ...moment, on: currentTarget.checked })}
              />
              {ABOUT[id].on}
            </label>
            {on && (
              <>
                {say('what', 'What it says first', 240)}
                {say('why', 'Why it matters', 400)}
                {say('advice', 'What to do', 400)}
                {moment.id === 'leisure-in-teaching-hours' && (
                  <LeisureLists moment={moment} pack={pack} onChange={(next) => put('', next)} />
                )}
                {moment.id === 'work-email-sign-up' && (
                  <LinesField
                    label="On these sites"
                    help="Host names such as dating.example, one a line, without https://."
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
