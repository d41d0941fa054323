import { render } from 'preact';
import '../../src/pages/options/options.css';
import { Options } from '../../src/pages/options/options.tsx';

render(<Options />, document.getElementById('app') ?? document.body);
