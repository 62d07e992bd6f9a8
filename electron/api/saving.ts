import { isErrorCode } from '../../shared/api/method.ts'
import { Refusal } from '../services/context.ts'
import { PdfEngineMissing } from './ports.ts'

/** A port says by its code why a file was not made; anything else is told as a file that could not be saved. */
export async function saving<T>(name: string, step: Promise<T>): Promise<T> {
  try {
    return await step
  } catch (error) {
    if (error instanceof PdfEngineMissing || error instanceof Refusal) throw error
    const { code, details } = error as { code?: unknown; details?: unknown }
    if (isErrorCode(code)) throw new Refusal(code, typeof details === 'object' && details !== null ? { ...details } : {})
    throw new Refusal('save-failed', { name, cause: typeof code === 'string' ? code : 'other' })
  }
}
