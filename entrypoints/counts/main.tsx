import { render } from 'preact';
import '../../src/pages/counts/counts.css';
import { MyCounts } from '../../src/pages/counts/counts.tsx';

render(<MyCounts />, document.getElementById('app') ?? document.body);
