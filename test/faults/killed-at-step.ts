// Child process: does one piece of work and is killed before its step `fatal` (0: never). Prints how many steps it took.
import path from 'node:path'
import { MIGRATIONS } from '../../electron/database/migrations/index.ts'
import { openDatabase } from '../../electron/database/open.ts'
import { UPGRADE } from './made-up-upgrade.ts'
import { countSteps } from './step-counter.ts'

const [work = '', folder = '', fatal = '0'] = process.argv.slice(2)
const steps = countSteps(Number(fatal))
openDatabase(path.join(folder, 'hengping.db'), { migrations: work === 'upgrade' ? [...MIGRATIONS, UPGRADE] : MIGRATIONS }).close()
process.stdout.write(String(steps()))
