import { registerHooks } from 'node:module'

const standin = new URL('./child-electron.ts', import.meta.url).href

// Only 'electron' is another module here; the program under test is loaded as it was built.
registerHooks({
  resolve: (specifier, context, next) => specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
})
