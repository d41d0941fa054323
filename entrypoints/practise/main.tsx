import { config } from 'zod';
import { i18n } from '#i18n';
import '../../src/pages/practise/practise.css';
import { Practise } from '../../src/pages/practise/practise.tsx';
import { showPage } from '../../src/pages/show-page.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

showPage(<Practise />, i18n.t('practise.windowName'));
