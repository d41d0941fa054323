import { i18n } from '#i18n';
import '../../src/pages/counts/counts.css';
import { MyCounts } from '../../src/pages/counts/counts.tsx';
import { showPage } from '../../src/pages/show-page.ts';

showPage(<MyCounts />, i18n.t('counts.title'));
