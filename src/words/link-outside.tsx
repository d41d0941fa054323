import type { ComponentChildren } from 'preact';
import { i18n } from './lasting.ts';

/** A link that opens in a new tab, says so to who cannot see it, and tells the site nothing of where it was pressed. */
export const LinkOutside = ({ to, children }: { to: string; children: ComponentChildren }) => (
  <a href={to} target="_blank" rel="noopener noreferrer">
    {children}
    <span class="hidden"> {i18n.t('newTab')}</span>
  </a>
);
