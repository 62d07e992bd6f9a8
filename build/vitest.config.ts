import os from 'node:os'
import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'

const root = new URL('..', import.meta.url).pathname
const project = (name: string, include: string[], extra: object = {}) => ({
  root, test: { name, root, include, testTimeout: 30_000, hookTimeout: 60_000, setupFiles: ['test/helpers/seed.ts'], ...extra },
})

/** Vitest leaves one core to itself, which on a machine of two is half of them. */
const maxWorkers = Math.max(2, os.availableParallelism() - 1)

/** A guard against hanging, not a measure: the machine may be busy. */
const PATIENT = { poll: { timeout: 20_000 } }

export default defineConfig({
  root,
  test: {
    projects: [
      // Pure code keeps nothing between files, so they may share what is loaded.
      project('shared', ['test/shared/**/*.test.ts'], { maxWorkers, isolate: false }),
      project('electron', ['test/electron/**/*.test.ts', 'test/migrations/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/*.test.ts'], { pool: 'forks', maxWorkers }),
      { ...project('renderer', ['test/renderer/**/*.test.{ts,tsx}'], { environment: 'happy-dom', maxWorkers }), plugins: [react()] },
      project('standin', ['test/standin/**/*.test.ts'], { pool: 'forks', fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000, expect: PATIENT }),
      project('e2e', ['test/e2e/**/*.test.ts'], { pool: 'forks', fileParallelism: false, testTimeout: 240_000, hookTimeout: 120_000, expect: PATIENT }),
    ],
  },
})
