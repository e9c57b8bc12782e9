import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18n } from '../shared/i18n/I18n.tsx';
import '../shared/theme/tokens.css';
import './bench.css';
import './lane.css';
import { App } from './App.tsx';
import { en } from './i18n/en.ts';
import { zh } from './i18n/zh.ts';

const messages = { zh, en };
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18n messages={messages}>
        <App />
      </I18n>
    </StrictMode>,
  );
