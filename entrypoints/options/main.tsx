import { render } from 'preact';
import { config } from 'zod';
import '../../src/pages/options/options.css';
import { Options } from '../../src/pages/options/options.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

render(<Options />, document.getElementById('app') ?? document.body);
