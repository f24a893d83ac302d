import { defineConfig, type Plugin } from 'vite'

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
  plugins: [preloaded('main')],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})

/** Names a part of the page that its first script imports, and what that part is made of, in the page's head: all come at once. */
function preloaded(part: string): Plugin {
  return {
    name: 'preloaded',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((c) => c.type === 'chunk')
        const found = chunks.find((c) => c.name === part)
        const entry = chunks.find((c) => c.isEntry)
        const files = [found?.fileName, ...(found?.imports ?? [])].filter(
          (f) => f !== undefined && f !== entry?.fileName,
        )
        return files.map((f) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${f}` },
          injectTo: 'head',
        }))
      },
    },
  }
}
