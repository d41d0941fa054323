import type { Warning } from '../verdict/explain.ts';
import { i18n } from '../words/lasting.ts';
import { LinkOutside } from '../words/link-outside.tsx';

/** What could follow, whom to ask, where to read it. */
export const AboutPolicy = ({ warning }: { warning: Warning }) => {
  const { dsl } = warning;
  return (
    <section class="policy">
      {warning.consequence && (
        <div>
          <h3>{i18n.t(`dialog.couldFollow.${warning.severity}`)}</h3>
          <p>{warning.consequence}</p>
        </div>
      )}
      <div>
        <h3>{i18n.t('dialog.askFirst')}</h3>
        <p>
          {[dsl.name, dsl.title].filter(Boolean).join(', ')}{' '}
          {i18n.t('dialog.gladYouAsked', { provider: warning.provider })}
        </p>
        {(dsl.email || dsl.phone) && (
          <p class="contact">
            {dsl.email && <a href={`mailto:${dsl.email}`}>{dsl.email}</a>}
            {dsl.phone && <a href={`tel:${dsl.phone.replace(/[^\d+]/g, '')}`}>{dsl.phone}</a>}
          </p>
        )}
        {warning.policyUrl && (
          <p>
            <LinkOutside to={warning.policyUrl}>
              {i18n.t('dialog.readPolicy', { title: warning.policyTitle })}
            </LinkOutside>
          </p>
        )}
      </div>
    </section>
  );
};
