import { render } from 'preact';
import { config } from 'zod';
import '../../src/pages/popup/popup.css';
import { Popup } from '../../src/pages/popup/popup.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

render(<Popup />, document.getElementById('app') ?? document.body);
