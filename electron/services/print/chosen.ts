import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { inOrder } from '../../../shared/print/order.ts'
import type { PaperOptions } from '../../../shared/print/options.ts'
import type { Connection } from '../../database/open.ts'
import { evaluationsOfMonth } from '../../repositories/evaluations.ts'
import { Refusal } from '../context.ts'
import type { Sheet } from '../evaluations/load-sheets.ts'
import { frozenMonth, frozenVersion } from '../months/frozen-month.ts'
import { paperSource, type PaperSource } from '../months/version-sheets.ts'

/** Whose papers are asked for. `version` null: the month as it is, or as it was closed last. */
export interface Chosen { month: Month; ids: readonly EvaluationId[]; version: number | null; options: Pick<PaperOptions, 'order'> }

/** What the papers of the chosen people are made from, their sheets in the order of the pile. Refused when nobody is chosen. */
export function chosenSource(db: Connection, chosen: Chosen): PaperSource {
  if (chosen.ids.length === 0) throw new Refusal('nobody-chosen')
  const source = paperSource(db, chosen)
  const ordered = inOrder(source.sheets.map((sheet) => ({ ...sheet.head, sheet })), chosen.options.order).map(({ sheet }) => sheet)
  return { ...source, sheets: ordered }
}

function everybody(db: Connection, { month, version }: Pick<Chosen, 'month' | 'version'>): EvaluationId[] {
  const frozen = version === null ? frozenMonth(db, month) : frozenVersion(db, month, version)
  return frozen ? frozen.snapshot.sheets.map(({ head }) => head.id) : evaluationsOfMonth(db, month).map(({ id }) => id)
}

/** The same for papers where nobody chosen means everybody; a month without a sheet is an empty paper there. */
export function wholeSource(db: Connection, chosen: Chosen): PaperSource {
  const ids = chosen.ids.length > 0 ? chosen.ids : everybody(db, chosen)
  return ids.length > 0 ? chosenSource(db, { ...chosen, ids }) : paperSource(db, { ...chosen, ids })
}

/** Everything of a month or of one of its versions, whoever is chosen. */
export const monthSource = (db: Connection, chosen: Chosen): PaperSource => wholeSource(db, { ...chosen, ids: [] })

export const employeeOf = ({ number, name, department, position, joinedOn, managerName }: Sheet['head']) =>
  ({ number, name, department, position, hired: joinedOn, manager: managerName })
