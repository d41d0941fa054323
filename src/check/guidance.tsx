import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Organisation } from '../policy/organisation.ts';
import { LinkOutside } from '../words/link-outside.tsx';

/** What the rules in force name to read beside the policy; nothing where they name nothing. */
export const Guidance = ({ links }: { links: Organisation['guidance'] }) => {
  const name = useId();
  if (links.length === 0) return null;
  return (
    <section class="guidance" aria-labelledby={name}>
      <h2 id={name}>{i18n.t('guidance')}</h2>
      <ul>
        {links.map(({ title, url }) => (
          <li key={url}>
            <LinkOutside to={url}>{title}</LinkOutside>
          </li>
        ))}
      </ul>
    </section>
  );
};
