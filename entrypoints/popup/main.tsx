import { config } from 'zod';
import '../../src/pages/popup/popup.css';
import { Popup } from '../../src/pages/popup/popup.tsx';
import { showPage } from '../../src/pages/show-page.ts';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

showPage(<Popup />);
