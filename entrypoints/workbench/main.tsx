import { config } from 'zod';
import { i18n } from '#i18n';
import '../../src/pages/workbench/workbench.css';
import { showPage } from '../../src/pages/show-page.ts';
import { Workbench } from '../../src/pages/workbench/workbench.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

showPage(<Workbench />, i18n.t('workbench.title'));
