export { closeChromium } from './chromium.ts'
export { createStandin, type Standin } from './standin.ts'
export type { DialogKind, StandinOptions, StandinState } from './state.ts'
export { builtMain, launchBuilt, type BuiltShell } from './launch-built.ts'
