import './app/jitless.ts';

import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './components/sheets.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { start } from './app/start.ts';
import { TouchKeyboard } from './components/touch-keyboard.tsx';
import { applyTheme } from './stores/theme-store.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element.');
applyTheme('system');
createRoot(root).render(
  <StrictMode>
    <App />
    <TouchKeyboard />
  </StrictMode>,
);
start();
