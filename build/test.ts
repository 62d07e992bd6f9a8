import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { buildIfStale } from './fresh-build.ts'
import { prepareMachine } from './test-machine.ts'

// Everything that must hold, in one command. The last line is plain: N passed, N failed.
const root = path.dirname(import.meta.dirname)
const say = (line: string) => console.log(line)
const bin = (...parts: string[]) => path.join(root, 'node_modules', ...parts)
let passed = 0
let failed = 0

function check(name: string, run: () => boolean): void {
  const began = Date.now()
  let good = false
  try {
    good = run()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
  if (good) passed += 1
  else failed += 1
  say(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}

const tool = (script: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0

let chromium = ''
check('machine: browser, Chinese font, PDF reader', () => {
  chromium = prepareMachine(say)
  return true
})
check('types', () => tool(bin('typescript', 'bin', 'tsc'), ['-b']))
check('lint', () => tool(bin('oxlint', 'bin', 'oxlint'), ['--config', 'build/oxlintrc.json', '--type-aware', '--deny-warnings']))
check('build', () => {
  buildIfStale(root, say)
  return true
})

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-test-')), 'report.json')
const chosen = process.argv.slice(2)
const clean = tool(bin('vitest', 'vitest.mjs'), ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen],
  { ...process.env, CHROMIUM: chromium, NO_COLOR: '1', CI: 'true' })
try {
  const counts = JSON.parse(fs.readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTotalTests: number; success: boolean }
  const lost = counts.numPendingTests + (counts.numTotalTests === 0 ? 1 : 0)
  passed += counts.numPassedTests
  failed += counts.numFailedTests + lost
  if (lost > 0) say(`FAIL ${lost} tests did not run`)
  // A suite that breaks before its first test, or an error outside any test, fails nothing by count.
  if (!clean && counts.numFailedTests + lost === 0) failed += 1
} catch {
  say('FAIL vitest left no report')
  failed += 1
}
fs.rmSync(path.dirname(report), { recursive: true, force: true })
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
