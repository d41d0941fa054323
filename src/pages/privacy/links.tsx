import { i18n } from '#i18n';
import type { PrivacyLink } from './term.ts';

/** The pages on which sites let a person say who can see what. */
export const PrivacyLinks = ({ links }: { links: readonly PrivacyLink[] }) => (
  <ul class="links">
    {links.map(({ name, url }) => (
      <li key={url}>
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
          <span class="hidden"> {i18n.t('newTab')}</span>
        </a>
      </li>
    ))}
  </ul>
);
