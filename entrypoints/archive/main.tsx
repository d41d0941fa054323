import { render } from 'preact';
import { config } from 'zod';
import '../../src/pages/archive/archive.css';
import { Archive } from '../../src/pages/archive/archive.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

render(<Archive />, document.getElementById('app') ?? document.body);
