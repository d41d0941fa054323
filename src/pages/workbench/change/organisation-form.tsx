import { i18n } from '#i18n';
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
      <h2 id="organisation">{i18n.t('workbench.area.organisation')}</h2>
      <p class="soft">{i18n.t('workbench.organisation.lead')}</p>
      <div class="fields">
        <TextField
          label={i18n.t('workbench.field.name')}
          help={i18n.t('workbench.organisation.nameHelp')}
          value={organisation.name}
          onInput={(name) => put('name', { name })}
        />
        <TextField
          label={i18n.t('workbench.organisation.id')}
          help={i18n.t('workbench.organisation.idHelp')}
          value={pack.id}
          onInput={(id) => edit('pack id', (now) => ({ ...now, id }))}
        />
        <NumberField
          label={i18n.t('workbench.field.version')}
          help={i18n.t('workbench.organisation.versionHelp')}
          value={pack.version}
          min={1}
          max={1_000_000}
          step={1}
          onInput={(version) => edit('pack version', (now) => ({ ...now, version: Math.round(version) }))}
        />
      </div>
      <div class="fields">
        <LinesField
          label={i18n.t('workbench.field.aliases')}
          help={i18n.t('workbench.organisation.aliasesHelp')}
          value={organisation.aliases}
          read={distinctLines}
          onInput={(aliases) => put('aliases', { aliases })}
        />
        <LinesField
          label={i18n.t('workbench.field.partnerSchools')}
          help={i18n.t('workbench.organisation.partnerSchoolsHelp')}
          value={organisation.partnerSchools}
          read={distinctLines}
          onInput={(partnerSchools) => put('partnerSchools', { partnerSchools })}
        />
        <LinesField
          label={i18n.t('workbench.field.handles')}
          help={i18n.t('workbench.organisation.handlesHelp')}
          value={organisation.handles}
          read={distinctLines}
          onInput={(handles) => put('handles', { handles })}
        />
        <LinesField
          label={i18n.t('workbench.field.emailDomains')}
          help={i18n.t('workbench.organisation.emailDomainsHelp')}
          value={organisation.emailDomains}
          read={distinctLines}
          onInput={(emailDomains) => put('emailDomains', { emailDomains })}
        />
        <LinesField
          label={i18n.t('workbench.field.hosts')}
          help={i18n.t('workbench.organisation.hostsHelp')}
          value={organisation.hosts}
          read={distinctLines}
          onInput={(hosts) => put('hosts', { hosts })}
        />
        <LinesField
          label={i18n.t('workbench.field.guidance')}
          help={i18n.t('workbench.organisation.guidanceHelp')}
          value={linesFromLinks(organisation.guidance)}
          read={distinctLines}
          onInput={(lines) => put('guidance', { guidance: linksFromLines(lines) })}
        />
      </div>
      <h3>{i18n.t('workbench.organisation.whomToAsk')}</h3>
      <p class="soft">{i18n.t('workbench.organisation.whomToAskHelp')}</p>
      <div class="fields">
        <TextField
          label={i18n.t('workbench.field.title')}
          value={dsl.title}
          onInput={(title) => putDsl('dsl title', { title })}
        />
        <TextField
          label={i18n.t('workbench.field.dsl.name')}
          value={dsl.name ?? ''}
          onInput={(name) => putDsl('dsl name', orNothing('name', name))}
        />
        <TextField
          label={i18n.t('workbench.field.dsl.email')}
          type="email"
          value={dsl.email ?? ''}
          onInput={(email) => putDsl('dsl email', orNothing('email', email))}
        />
        <TextField
          label={i18n.t('workbench.field.dsl.phone')}
          type="tel"
          value={dsl.phone ?? ''}
          onInput={(phone) => putDsl('dsl phone', orNothing('phone', phone))}
        />
      </div>
      <h3>{i18n.t('workbench.organisation.policy')}</h3>
      <div class="fields">
        <TextField
          label={i18n.t('workbench.field.policy.title')}
          value={policy.title}
          onInput={(title) => putPolicy('policy title', { title })}
        />
        <TextField
          label={i18n.t('workbench.field.policy.url')}
          type="url"
          help={i18n.t('workbench.organisation.policyUrlHelp')}
          value={policy.url ?? ''}
          onInput={(url) => putPolicy('policy url', orNothing('url', url))}
        />
        <TextField
          label={i18n.t('workbench.field.policy.lastReview')}
          type="date"
          value={policy.lastReview}
          onInput={(lastReview) => putPolicy('last review', { lastReview })}
        />
        <TextField
          label={i18n.t('workbench.field.policy.nextReview')}
          type="date"
          help={i18n.t('workbench.organisation.nextReviewHelp')}
          value={policy.nextReview}
          onInput={(nextReview) => putPolicy('next review', { nextReview })}
        />
      </div>
      <h3>{i18n.t('workbench.organisation.counts')}</h3>
      <p class="soft">{i18n.t('workbench.organisation.countsHelp')}</p>
      <div class="fields">
        <TextField
          label={i18n.t('workbench.field.counts.endpoint')}
          type="url"
          help={i18n.t('workbench.organisation.endpointHelp')}
          value={organisation.counts?.endpoint ?? ''}
          onInput={(endpoint) => putCounts('counts endpoint', { endpoint })}
        />
        <TextField
          label={i18n.t('workbench.field.counts.provider')}
          help={i18n.t('workbench.organisation.idHelp')}
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
