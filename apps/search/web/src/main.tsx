import { render } from 'preact';
import { App } from './shell/app';
import { PreferencesProvider } from './shell/preferences';
import './styles/fonts.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/search.css';
import './styles/explore.css';
import './styles/article.css';
import './styles/operations.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app.');
render(
  <PreferencesProvider>
    <App />
  </PreferencesProvider>,
  root,
);
