import { config } from 'zod';
import { i18n } from '#i18n';
import '../../src/pages/options/options.css';
import { Options } from '../../src/pages/options/options.tsx';
import { showPage } from '../../src/pages/show-page.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

showPage(<Options />, i18n.t('options.title'));
