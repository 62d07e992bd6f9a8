// Child process: opens the house over a folder, takes the newest step back and is killed before its step `fatal` (0: never). Prints how many steps the undo took.
import { openHouse } from '../../electron/api/house.ts'
import { countSteps } from './step-counter.ts'

const [folder = '', fatal = '0'] = process.argv.slice(2)
const never = (): never => { throw new Error('no port here') }
const house = openHouse({
  folder, version: '0.0.0-test', workerFile: 'none', clock: { now: () => new Date('2026-11-23T09:30:00') },
  ports: { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: never },
})
const state = await house.invoke('undo.state', {}) as { ok: true; value: { next: { id: number } } }
const steps = countSteps(Number(fatal))
const answer = await house.invoke('undo.last', { id: state.value.next.id })
if (!answer.ok) throw new Error(answer.code)
process.stdout.write(String(steps()))
house.close()
