import { render } from 'preact';
import '../../src/pages/provider/provider.css';
import { Provider } from '../../src/pages/provider/provider.tsx';

render(<Provider />, document.getElementById('app') ?? document.body);
