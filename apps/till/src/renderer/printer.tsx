import './app/jitless.ts';

import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './components/sheets.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { till } from './app/client.ts';
import { PaperRoll } from './paper/paper-roll.tsx';
import { startPaper } from './paper/paper-store.ts';
import { applyTheme } from './stores/theme-store.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('printer.html has no root element.');
applyTheme('system');
createRoot(root).render(
  <StrictMode>
    <PaperRoll />
  </StrictMode>,
);
startPaper(till);
