import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './pages/app.tsx';
import { beginPage } from './pages/begin-page.ts';
import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
import './style/index.css';

beginPage(location.pathname);

const root = document.getElementById('app');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

// Keeps the shell and the last view for a phone without a network; a page without it works all the same.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/sw.js').catch(() => {});
