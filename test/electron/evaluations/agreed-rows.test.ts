import { expect, test } from 'vitest'
import { agreedRows, rowsOfMonth, type AgreedRow } from '../../../electron/repositories/evaluation-rows.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { withDemoDatabase } from '../../helpers/demo-database.ts'

// Catches: a next month called ready or not by other targets than its sheets show: a base taken from the month before, an exempt row.
test('what was agreed for a month is the same read alone as with its whole rows', () => withDemoDatabase((db) => {
  db.exec(`
    UPDATE evaluation_row SET exempt = '{"kind":"no-business","reason":"无"}' WHERE id % 7 = 0;
    UPDATE evaluation_row SET rule = '{"kind":"growth","basePoints":"10","perPercent":"0.3","partSteps":"floor","base":"last-month"}' WHERE id % 5 = 0;
    UPDATE evaluation SET confirmed_at = NULL, confirmed_by = NULL, confirmed_as = NULL;`)
  const sorted = (rows: readonly AgreedRow[]): string[] => rows.map(({ employeeId, rule, exempt, figures }) => JSON.stringify({ employeeId, rule, exempt, figures })).toSorted()
  for (const month of ['2026-08', '2026-10'] as Month[]) {
    const whole = sorted(rowsOfMonth(db, month))
    expect(whole.length).toBeGreaterThan(20)
    expect(sorted(agreedRows(db, month))).toEqual(whole)
  }
}))
