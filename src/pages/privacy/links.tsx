import { LinkOutside } from '../../words/link-outside.tsx';
import type { PrivacyLink } from './term.ts';

/** The pages on which sites let a person say who can see what. */
export const PrivacyLinks = ({ links }: { links: readonly PrivacyLink[] }) => (
  <ul class="links">
    {links.map(({ name, url }) => (
      <li key={url}>
        <LinkOutside to={url}>{name}</LinkOutside>
      </li>
    ))}
  </ul>
);
