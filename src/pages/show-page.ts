import { render, type VNode } from 'preact';
import { i18n } from '#i18n';

/** Shows a page in its tab, popup or panel. */
export function showPage(page: VNode, name?: string): void {
  document.documentElement.lang = i18n.t('language');
  document.title = [name, i18n.t('brand')].filter(Boolean).join(' · ');
  render(page, document.getElementById('app') ?? document.body);
}
