import { render } from 'preact';
import '../../src/pages/practise/practise.css';
import { Practise } from '../../src/pages/practise/practise.tsx';

render(<Practise />, document.getElementById('app') ?? document.body);
