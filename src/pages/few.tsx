import { i18n } from '#i18n';

/** A number so small that it is not told. */
export const Few = () => <abbr title={i18n.t('counts.few')}>{'< 5'}</abbr>;
