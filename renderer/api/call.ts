import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import type { ErrorCode } from '../../shared/api/method.ts'
import type { ReceivedEvidence } from '../../shared/api/attachments.ts'
import type { OpenedFile } from '../../shared/api/intake.ts'
import { transport } from './transport.ts'

/** An expected failure, to be told in words by components/failure. */
export class CallFailure extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown>
  constructor(code: ErrorCode, details: Record<string, unknown>) {
    super(code)
    this.name = 'CallFailure'
    this.code = code
    this.details = details
  }
}

/** Calls one method of the contract. Throws CallFailure. */
export async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await transport.invoke(method, input)
  if (!answer.ok) throw new CallFailure(answer.code, answer.details)
  return answer.value as Output<M>
}

/** The last word of a page that goes away: sent so that it outlives the page; the answer comes to nobody. */
export function callLeaving<M extends MethodName>(method: M, input: Input<M>): void {
  transport.invoke(method, input, true).catch(() => undefined)
}

/** Hands a workbook to the house: the shell asks by its dialog, the browser host takes the file the page chose. */
export async function openWorkbook(file: File | null): Promise<OpenedFile> {
  if (file === null) return call('intake.open', {})
  const answer = await transport.upload(file)
  if (!answer.ok) throw new CallFailure(answer.code, answer.details)
  return answer.value as OpenedFile
}

/** Hands over a file that is to stand as evidence; null asks by the shell's dialog. */
export async function receiveEvidence(file: File | null): Promise<ReceivedEvidence> {
  if (file === null) return call('attachments.receive', { dropped: null })
  const answer = await transport.evidence(file)
  if (!answer.ok) throw new CallFailure(answer.code, answer.details)
  return answer.value as ReceivedEvidence
}

/** Fetches a file the browser host keeps for one download; the shell has saved it already. */
export function fetchDownload(address: string | null): void {
  if (address === null) return
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
