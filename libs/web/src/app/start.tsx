import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { i18n as I18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Provider as ApiProvider, type Client } from 'urql';
import { createApiClient } from '../client/client';
import { firstLocale, startI18n } from '../i18n/i18n';
import { ToastProvider } from '../states/Toasts';
import { applyBrand, rememberedColour } from '../theme/brand';
import { cssVariables, theme } from '../theme/theme';

const colorSchemes = localStorageColorSchemeManager({ key: 'cordee:scheme' });

export function Providers({ client, i18n, env = 'default', children }: { client: Client; i18n: I18n; env?: 'default' | 'test'; children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorSchemes} env={env}>
        <ApiProvider value={client}>
          <ToastProvider>{children}</ToastProvider>
        </ApiProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

/** What both apps do before their first screen. */
export async function startApp(app: ReactNode): Promise<void> {
  applyBrand(rememberedColour());
  const i18n = await startI18n(firstLocale());
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <Providers client={createApiClient()} i18n={i18n}>
        {app}
      </Providers>
    </StrictMode>,
  );
}
