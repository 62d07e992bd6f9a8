import type { AdjustmentId, Day, EvaluationId, Month, Points } from '../../shared/domain/brand.ts'
import type { Veto } from '../../shared/domain/evaluation/evaluation.ts'
import type { LedgerSheet } from '../../shared/domain/evaluation/ledger.ts'
import type { Connection } from '../database/open.ts'

type StoredSheet = Omit<LedgerSheet, 'veto' | 'lines'> & { veto: string | null }
interface StoredLine { evaluationId: EvaluationId; id: AdjustmentId; kind: 'merit' | 'calibration'; points: Points; reason: string; on: Day; evidence: string; attachments: number }

/** Sheets of these months that carry an adjustment or a veto, oldest month first, then by number. */
export function ledgerSheets(db: Connection, from: Month, to: Month): LedgerSheet[] {
  const sheets = db.prepare(`
    SELECT e.id AS evaluationId, e.month, e.employee_id AS employeeId, e.number, e.name, e.department, e.manager_name AS managerName, e.veto, e.adjustment AS counted
    FROM evaluation e
    WHERE e.month BETWEEN ? AND ? AND (e.veto IS NOT NULL OR EXISTS (SELECT 1 FROM adjustment a WHERE a.evaluation_id = e.id))
    ORDER BY e.month, e.number, e.part`).all(from, to) as StoredSheet[]
  const lines = db.prepare(`
    SELECT a.evaluation_id AS evaluationId, a.id, a.kind, a.points, a.reason, a.on_day AS "on", a.evidence,
      (SELECT count(*) FROM attachment f WHERE f.month = e.month AND f.employee_id = e.employee_id AND f.kind = 'adjustment' AND f.kind_id = a.id) AS attachments
    FROM evaluation e JOIN adjustment a ON a.evaluation_id = e.id
    WHERE e.month BETWEEN ? AND ? ORDER BY a.on_day, a.id`).all(from, to) as StoredLine[]
  const bySheet = Map.groupBy(lines, ({ evaluationId }) => evaluationId)
  return sheets.map(({ veto, ...sheet }) => ({
    ...sheet, veto: veto === null ? null : JSON.parse(veto) as Veto,
    lines: (bySheet.get(sheet.evaluationId) ?? []).map(({ evaluationId: _sheet, ...line }) => line),
  }))
}
