import { render } from 'preact';
import '../../src/pages/popup/popup.css';
import { Popup } from '../../src/pages/popup/popup.tsx';

render(<Popup />, document.getElementById('app') ?? document.body);
