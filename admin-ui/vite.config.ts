import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** The three sets of pages and the address each is served under (the bench by the station itself). */
const bases = { desk: '/desk/', intake: '/', bench: '/' } as const;
export type PageSet = keyof typeof bases;

const written = (Object.keys(bases) as PageSet[]).filter((page) => existsSync(resolve(here, page, 'index.html')));
const asked = (process.env.PAGES ?? '').split(',').filter(Boolean);
const pages = asked.length === 0 ? written : written.filter((page) => asked.includes(page));

/**
 * One page set: its own base, its own folder under dist/admin-ui, hashed assets, nothing inlined (the CSP forbids it).
 */
export function pageConfig(page: PageSet): InlineConfig {
  return {
    configFile: false,
    root: resolve(here, page),
    base: bases[page],
    publicDir: false,
    plugins: [react()],
    resolve: {
      alias: {
        '@vocabulary': resolve(here, '../server/vocabulary'),
        'object.entries': resolve(here, 'shared/i18n/objectEntries.cjs'),
      },
      dedupe: ['react', 'react-dom', 'react-router'],
    },
    build: {
      outDir: resolve(here, '../dist/admin-ui', page),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1600,
    },
    server: {
      port: Number(process.env.PAGES_PORT ?? 5173),
      fs: { allow: [resolve(here, '..')] },
      proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' },
    },
  };
}

/** `vite build` makes the first page set itself; this makes the others after it, one by one. */
function thenBuild(rest: PageSet[]): Plugin {
  return {
    name: 'other-pages',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        for (const page of rest) await build(pageConfig(page));
      },
    },
  };
}

/**
 * `vite build` builds every page set that exists (or those in PAGES); `PAGES=desk vite` serves one while developing.
 */
export default defineConfig(() => {
  const [first, ...rest] = pages;
  if (!first) throw new Error(`no page set to build: ${asked.join(', ') || 'admin-ui has none yet'}`);
  const config = pageConfig(first);
  return { ...config, plugins: [...(config.plugins ?? []), thenBuild(rest)] };
});
