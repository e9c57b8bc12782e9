import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18n } from '../shared/i18n/I18n.tsx';
import '../shared/theme/tokens.css';
import './bench.css';
import './common.module.css';
import { App } from './App.tsx';
import { benchCatalogue } from './i18n/benchCatalogue.ts';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18n catalogue={benchCatalogue}>
        <App />
      </I18n>
    </StrictMode>,
  );
