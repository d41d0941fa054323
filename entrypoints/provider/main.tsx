import { i18n } from '#i18n';
import '../../src/pages/provider/provider.css';
import { Provider } from '../../src/pages/provider/provider.tsx';
import { showPage } from '../../src/pages/show-page.ts';

showPage(<Provider />, i18n.t('provider.windowName'));
