import { render } from 'preact';
import { config } from 'zod';
import '../../src/pages/workbench/workbench.css';
import { Workbench } from '../../src/pages/workbench/workbench.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

render(<Workbench />, document.getElementById('app') ?? document.body);
