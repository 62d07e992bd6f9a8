import { defineConfig, type EnvironmentOptions } from 'vite'
import react from '@vitejs/plugin-react'

const root = new URL('..', import.meta.url).pathname

/** One CommonJS file for a Node-side entry: a sandboxed preload and a packed main allow nothing else. */
const host = (entry: string, name: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { external: ['electron', 'better-sqlite3'], noExternal: true },
  build: {
    outDir: `${root}/dist/electron`, emptyOutDir: false, target: 'node24', minify: false, copyPublicDir: false, ssr: true,
    rolldownOptions: {
      input: `${root}/${entry}`, external: ['electron', 'better-sqlite3', /^node:/],
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
    },
  },
})

export default defineConfig({
  root: `${root}/renderer`,
  base: './',
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: `${root}/dist/renderer`, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 4000, assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    main: host('electron/shell/main.ts', 'main'),
    preload: host('electron/shell/preload.ts', 'preload'),
    browser: host('electron/browser/main.ts', 'browser'),
    workbookWorker: host('electron/files/workbook/workbook-worker.ts', 'workbook-worker'),
  },
})
