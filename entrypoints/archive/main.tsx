import { config } from 'zod';
import { i18n } from '#i18n';
import '../../src/pages/archive/archive.css';
import { Archive } from '../../src/pages/archive/archive.tsx';
import { showPage } from '../../src/pages/show-page.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

showPage(<Archive />, i18n.t('archive.title'));
