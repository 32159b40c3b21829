import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { typesetCatalogue, type CatalogueTree } from '../platform/src/kernel/typography';

const ROOT = resolve(import.meta.dirname, '../..');
const CATALOGUE = /libs\/web\/src\/i18n\/(fr|en)\.json$/;

/** Sets the texts as a printer would (thin spaces, apostrophes) and keeps the sections that the app shows. */
export function catalogue(sections: readonly string[]): Plugin {
  return {
    name: 'cordee-catalogue',
    enforce: 'pre',
    load(id) {
      const locale = CATALOGUE.exec(id.split('?')[0] ?? '')?.[1] as 'fr' | 'en' | undefined;
      if (!locale) return null;
      const texts = JSON.parse(readFileSync(id.split('?')[0] ?? id, 'utf8')) as CatalogueTree;
      const kept = Object.fromEntries(Object.entries(texts).filter(([section]) => sections.includes(section)));
      return JSON.stringify(typesetCatalogue(kept, locale));
    },
  };
}

/** What the web apps share: one place for aliases, targets and the proxy of the development server. */
export function webApp(app: 'admin' | 'portal' | 'gallery', options: { base: string; port: number; sections: readonly string[] }): UserConfig {
  const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
  const proxied = { target: api, changeOrigin: false };
  return defineConfig({
    root: resolve(ROOT, 'apps', app),
    base: options.base,
    plugins: [catalogue(options.sections), react()],
    resolve: {
      alias: [
        { find: /^@cordee\/([a-z]+)$/, replacement: `${ROOT}/libs/$1/src/index.ts` },
        { find: /^@cordee\/([a-z]+)\/([a-z]+)$/, replacement: `${ROOT}/libs/$1/src/$2/index.ts` },
      ],
    },
    build: {
      outDir: resolve(ROOT, 'dist/apps', app),
      emptyOutDir: true,
      sourcemap: false,
      target: 'es2022',
      // One style sheet: the next route brings none.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => /\.css($|\?)/.test(id) || !/\/libs\//.test(id) } },
    },
    server: {
      host: '127.0.0.1',
      port: options.port,
      strictPort: true,
      allowedHosts: ['.localhost'],
      proxy: { '/graphql': proxied, '/files': proxied, '/exports': proxied, '/connexion': proxied, '/deconnexion': proxied, '/dev/galerie/cadres': proxied },
    },
  }) as UserConfig;
}
