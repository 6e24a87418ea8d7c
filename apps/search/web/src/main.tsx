import { render } from 'preact';
import { App } from './app';
import './page.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app.');
render(<App />, root);
