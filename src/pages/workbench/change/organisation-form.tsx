import type { Organisation } from '../../../policy/organisation.ts';
import type { Pack } from '../../../policy/pack.ts';
import { distinctLines } from '../../../workbench/lines.ts';
import { linesFromLinks, linksFromLines } from '../../../workbench/link-lines.ts';
import { LinesField, NumberField, TextField } from '../fields.tsx';
import type { Edit } from '../use-editing.ts';
import { TeachingHours, TermDates } from './times.tsx';

type Counts = NonNullable<Organisation['counts']>;
const NO_COUNTS: Counts = { endpoint: '', provider: '' };

/** An empty field is one that is not there. */
const orNothing = <K extends string>(key: K, value: string) =>
  (value === '' ? { [key]: undefined } : { [key]: value }) as { [key in K]?: string };

/** What differs between providers. */
export const OrganisationForm = ({ pack, edit }: { pack: Pack; edit: Edit }) => {
  const { organisation } = pack;
  const { dsl, policy } = organisation;
  const put = (field: string, part: Partial<Organisation>) =>
    edit(`organisation ${field}`, (now) => ({ ...now, organisation: { ...now.organisation, ...part } }));
  const putDsl = (field: string, part: Partial<Organisation['dsl']>) =>
    put(field, {
      dsl: Object.fromEntries(
        Object.entries({ ...dsl, ...part }).filter(([, is]) => is !== undefined),
      ) as Organisation['dsl'],
    });
  const putPolicy = (field: string, part: Partial<Organisation['policy']>) =>
    put(field, {
      policy: Object.fromEntries(
        Object.entries({ ...policy, ...part }).filter(([, is]) => is !== undefined),
      ) as Organisation['policy'],
    });

  const putCounts = (field: string, part: Partial<Counts>) => {
    const { endpoint, provider } = { ...NO_COUNTS, ...organisation.counts, ...part };
    put(field, { counts: endpoint || provider ? { endpoint, provider } : undefined });
  };

  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">Your organisation</h2>
      <p class="soft">What people read in a warning, and the names that Forethought looks for in posts.</p>
      <div class="fields">
        <TextField
          label="Name"
          help="As it stands in every warning."
          value={organisation.name}
          onInput={(name) => put('name', { name })}
        />
        <TextField
          label="Short name of these rules"
          help="Small letters, digits and hyphens, such as our-college."
          value={pack.id}
          onInput={(id) => edit('pack id', (now) => ({ ...now, id }))}
        />
        <NumberField
          label="Version"
          help="Goes up by itself with the first change. Devices take only a higher one than they have."
          value={pack.version}
          min={1}
          max={1_000_000}
          step={1}
          onInput={(version) => edit('pack version', (now) => ({ ...now, version: Math.round(version) }))}
        />
      </div>
      <div class="fields">
        <LinesField
          label="Other names"
          help="What people also call you, one a line."
          value={organisation.aliases}
          read={distinctLines}
          onInput={(aliases) => put('aliases', { aliases })}
        />
        <LinesField
          label="Partner schools"
          help="Where trainees are placed, one a line. Naming one in a post about placement is noticed."
          value={organisation.partnerSchools}
          read={distinctLines}
          onInput={(partnerSchools) => put('partnerSchools', { partnerSchools })}
        />
        <LinesField
          label="Official accounts"
          help="Your own accounts on social sites, one a line, such as @our_college."
          value={organisation.handles}
          read={distinctLines}
          onInput={(handles) => put('handles', { handles })}
        />
        <LinesField
          label="Email domains"
          help="What stands behind the @ in your addresses, one a line."
          value={organisation.emailDomains}
          read={distinctLines}
          onInput={(emailDomains) => put('emailDomains', { emailDomains })}
        />
        <LinesField
          label="Further sites to check"
          help="Host names, one a line, such as forum.our-college.ac.uk. Options asks each person to allow them."
          value={organisation.hosts}
          read={distinctLines}
          onInput={(hosts) => put('hosts', { hosts })}
        />
        <LinesField
          label="Links to guidance"
          help="Shown where people practise and where they ask for help. A title and an address that begins with https://, one link a line."
          value={linesFromLinks(organisation.guidance)}
          read={distinctLines}
          onInput={(lines) => put('guidance', { guidance: linksFromLines(lines) })}
        />
      </div>
      <h3>Whom to ask</h3>
      <p class="soft">Shown in every warning, so that nobody is left alone with it.</p>
      <div class="fields">
        <TextField label="Title" value={dsl.title} onInput={(title) => putDsl('dsl title', { title })} />
        <TextField
          label="Name of the safeguarding lead"
          value={dsl.name ?? ''}
          onInput={(name) => putDsl('dsl name', orNothing('name', name))}
        />
        <TextField
          label="Email of the safeguarding lead"
          type="email"
          value={dsl.email ?? ''}
          onInput={(email) => putDsl('dsl email', orNothing('email', email))}
        />
        <TextField
          label="Phone of the safeguarding lead"
          type="tel"
          value={dsl.phone ?? ''}
          onInput={(phone) => putDsl('dsl phone', orNothing('phone', phone))}
        />
      </div>
      <h3>The policy</h3>
      <div class="fields">
        <TextField
          label="Title of the policy"
          value={policy.title}
          onInput={(title) => putPolicy('policy title', { title })}
        />
        <TextField
          label="Address of the policy"
          type="url"
          help="Begins with https://. Warnings then link to it."
          value={policy.url ?? ''}
          onInput={(url) => putPolicy('policy url', orNothing('url', url))}
        />
        <TextField
          label="Last review"
          type="date"
          value={policy.lastReview}
          onInput={(lastReview) => putPolicy('last review', { lastReview })}
        />
        <TextField
          label="Next review"
          type="date"
          help="Options reminds people when it comes near."
          value={policy.nextReview}
          onInput={(nextReview) => putPolicy('next review', { nextReview })}
        />
      </div>
      <h3>Weekly counts</h3>
      <p class="soft">
        Leave both empty to get none. Else everybody who joined is told what is sent, and nothing is before
        they say yes. It needs a receiver of yours.
      </p>
      <div class="fields">
        <TextField
          label="Address of your receiver"
          type="url"
          help="Begins with https://."
          value={organisation.counts?.endpoint ?? ''}
          onInput={(endpoint) => putCounts('counts endpoint', { endpoint })}
        />
        <TextField
          label="Your id in the counts"
          help="Small letters, digits and hyphens, such as our-college."
          value={organisation.counts?.provider ?? ''}
          onInput={(provider) => putCounts('counts provider', { provider })}
        />
      </div>
      <TermDates terms={organisation.terms} onChange={(field, terms) => put(field, { terms })} />
      <TeachingHours
        hours={organisation.teachingHours}
        onChange={(field, teachingHours) => put(field, { teachingHours })}
      />
    </section>
  );
};
