import type { Parsed } from '../../../shared/api/contract.ts'
import { safeFileName } from '../../../shared/print/file-name.ts'
import { reportDocx } from '../../files/docx/report-docx.ts'
import { meetingOf } from '../../repositories/meetings.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { meetingMinutes } from './minutes.ts'

/** 会议纪要 as a Word file. A meeting nothing is kept of has no minutes. */
export function minutesFile(context: Pick<ReadContext, 'db' | 'clock'>, { month }: Parsed<'meetings.docx'>): { name: string; bytes: Uint8Array; kind: 'docx' } {
  if (meetingOf(context.db, month) === undefined) throw new Refusal('not-found', { what: 'meeting' })
  const paper = meetingMinutes(context, { month })
  return { name: safeFileName(paper.title, '.docx'), bytes: reportDocx(paper, context.clock.now()), kind: 'docx' }
}
