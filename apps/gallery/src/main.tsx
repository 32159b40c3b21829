import './styles';
import { applyBrand, createApiClient, Providers, startI18n } from '@cordee/web';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { createGallery } from './createGallery';
import { settingsOf } from './settings';

/** Components may ask the server for something; here nobody answers with anything. */
const nobody: typeof fetch = () => Promise.resolve(new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } }));

const settings = settingsOf(window.location.search);
applyBrand(settings.colour);
const i18n = await startI18n(settings.locale);
createRoot(document.getElementById('root')!).render(
  <Providers client={createApiClient(nobody)} i18n={i18n}>
    <RouterProvider router={createGallery(settings)} />
  </Providers>,
);
