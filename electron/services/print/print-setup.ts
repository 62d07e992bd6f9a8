import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { paperOptions, PAPERS, printSetup, type PrintSetup } from '../../../shared/api/print.ts'
import { readLogo } from '../../../shared/domain/print/read-logo.ts'
import type { Connection } from '../../database/open.ts'
import { readSetting, writeSetting } from '../../repositories/settings.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'

const OPTIONS = 'print-options', LOGO = 'logo'

/** What cannot be read is as good as never set. */
function optionsOf(db: Connection): PrintSetup['options'] {
  const stored = readSetting(db, OPTIONS)
  if (typeof stored !== 'object' || stored === null) return {}
  const kept = Object.entries(stored).flatMap(([paper, value]) => {
    const read = paperOptions.safeParse(value)
    return read.success && (PAPERS as readonly string[]).includes(paper) ? [[paper, read.data]] : []
  })
  return Object.fromEntries(kept) as PrintSetup['options']
}

export function logoOf(db: Connection): PrintSetup['logo'] {
  const read = printSetup.shape.logo.safeParse(readSetting(db, LOGO))
  return read.success ? read.data : null
}

export const getPrintSetup = ({ db }: Pick<ReadContext, 'db'>): Output<'print.setup'> => ({ options: optionsOf(db), logo: logoOf(db) })

export function savePaperOptions({ db, audit }: WriteContext, { paper, options }: Parsed<'print.options'>): Output<'print.options'> {
  writeSetting(db, OPTIONS, { ...optionsOf(db), [paper]: options })
  audit(`print ${paper}`, { paper, copies: options.copies, portrait: options.portrait, hidePay: options.hidePay, hideWeights: options.hideWeights })
  return getPrintSetup({ db })
}

/** The bytes decide what the picture is; it is kept as it was given. */
export function saveLogo({ db, audit }: WriteContext, { dataBase64 }: Parsed<'print.logo'>): Output<'print.logo'> {
  if (dataBase64 === null) {
    writeSetting(db, LOGO, null)
    audit('logo', { removed: true })
    return getPrintSetup({ db })
  }
  const bytes = Buffer.from(dataBase64, 'base64')
  const read = readLogo(bytes)
  if (typeof read === 'string') throw new Refusal('logo-refused', { reason: read })
  writeSetting(db, LOGO, { ...read, dataBase64: bytes.toString('base64') })
  audit('logo', { type: read.type, width: read.width, height: read.height, bytes: bytes.length })
  return getPrintSetup({ db })
}
