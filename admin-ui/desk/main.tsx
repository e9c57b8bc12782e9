import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { storedLocale } from '../shared/i18n/locale.ts';
import '../shared/theme/tokens.css';
import './desk.css';
import './layout/common.module.css';
import { App } from './App.tsx';
import { loadI18nProvider } from './i18n/i18nProvider.ts';

const root = document.getElementById('root');
void loadI18nProvider(storedLocale()).then((i18nProvider) => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App i18nProvider={i18nProvider} />
    </StrictMode>,
  );
});
