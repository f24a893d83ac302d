import { defineConfig } from 'vite'

/** The workbench's page: src/web/app → dist/web, served from the package. */
export default defineConfig({
  root: 'src/web/app',
  base: '/',
  publicDir: false,
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    license: { fileName: 'LICENCES.md' },
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
