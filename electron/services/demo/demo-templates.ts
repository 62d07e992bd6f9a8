import type { TemplateId } from '../../../shared/domain/brand.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { DemoCompany } from '../../../shared/library/demo.ts'
import { servedKeys } from '../../../shared/library/demo/objectives.ts'
import { libraryTemplate } from '../../../shared/library/templates.ts'
import type { Connection } from '../../database/open.ts'
import { indicatorIdsByCode } from '../../repositories/indicators.ts'
import { templateById, templateByName } from '../../repositories/templates.ts'
import type { WriteContext } from '../context.ts'
import { saveTemplate } from '../templates/templates.ts'
import type { DemoGoals } from './demo-objectives.ts'

/** Says of every row which of the quarter's objectives it serves. The first time that makes the library's sheets the company's own. */
export type ServeGoals = (quarter: Quarter) => void

export function goalServer(context: WriteContext, demo: DemoCompany, goals: DemoGoals): ServeGoals {
  const own = new Map(demo.templates.map((code) => [code, libraryTemplateId(context.db, code)]))
  const codes = new Map([...indicatorIdsByCode(context.db)].map(([code, id]) => [id, code]))
  const objectiveOf = (templateCode: string, indicatorCode: string, quarter: Quarter) => {
    for (const key of servedKeys(templateCode, indicatorCode)) {
      const id = goals(key, quarter)
      if (id !== null) return id
    }
    return null
  }
  return (quarter) => {
    for (const [code, id] of own) {
      const template = templateById(context.db, id)
      if (!template) throw new Error(`the demo company has no template ${code}`)
      const rows = template.rows.map((row) => ({ ...row, objectiveId: objectiveOf(code, codes.get(row.indicatorId) ?? '', quarter) }))
      if (rows.every(({ objectiveId }) => objectiveId === null)) continue
      own.set(code, saveTemplate(context, { id, name: template.name, why: template.why, rows }).id)
    }
  }
}

/** A demo database has just taken over the library, so its templates still carry the library's names. */
export function libraryTemplateId(db: Connection, code: string): TemplateId {
  const head = templateByName(db, libraryTemplate(code)?.name ?? '')
  if (!head) throw new Error(`the library has no template ${code}`)
  return head.id
}
