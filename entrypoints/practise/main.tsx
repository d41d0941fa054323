import { render } from 'preact';
import { config } from 'zod';
import '../../src/pages/practise/practise.css';
import { Practise } from '../../src/pages/practise/practise.tsx';

// The extension's CSP forbids code made at run time, and Zod would log its attempt.
config({ jitless: true });

render(<Practise />, document.getElementById('app') ?? document.body);
