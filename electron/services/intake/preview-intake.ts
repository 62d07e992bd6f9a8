import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import { Refusal, type ReadContext, type ReceivedFile, type ReceivedFiles } from '../context.ts'
import { storedHouse } from './stored-house.ts'

/** How the file is understood with the answers given so far. Writes nothing. */
export function previewIntake({ db, files }: Pick<ReadContext, 'db' | 'files'>, { file, answers }: Parsed<'intake.preview'>): Output<'intake.preview'> {
  const { name, encoding, sheets } = receivedFile(files, file)
  return { name, encoding, preview: readIntake(sheets, storedHouse(db, sheets, answers).known, answers) }
}

/** Files live in memory, the newest few only: after a restart the owner chooses the file again. */
export function receivedFile(files: ReceivedFiles, file: string): ReceivedFile {
  const received = files.get(file)
  if (!received) throw new Refusal('file-gone')
  return received
}
