import { render } from 'preact';
import { config } from 'zod';
import '../../src/pages/panel/panel.css';
import { Panel } from '../../src/pages/panel/panel.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

render(<Panel />, document.getElementById('app') ?? document.body);
