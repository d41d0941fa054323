import { config } from 'zod';
import { i18n } from '#i18n';
import '../../src/pages/panel/panel.css';
import { Panel } from '../../src/pages/panel/panel.tsx';
import { showPage } from '../../src/pages/show-page.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

showPage(<Panel />, i18n.t('panel.windowName'));
