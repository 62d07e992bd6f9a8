import { expect, test } from 'vitest'
import { benefitRows, summaryRows } from '../../../electron/repositories/summary-rows.ts'
import { monthsUpTo } from '../../../electron/services/chain/series.ts'
import { benefitRow, summaryRow } from '../../../electron/services/summary/summary-row.ts'
import { benefitSums } from '../../../shared/domain/summary/indicator-sum.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { withDemoDatabase } from '../../helpers/demo-database.ts'

// Catches: a past month whose sum leaves out a column the whole rows have: units, exempt rows, part-sheets, teams that repeat their people.
test('sums of past months come out the same from half the columns as from whole rows', () => withDemoDatabase((db) => {
  db.exec(`
    UPDATE evaluation_row SET exempt = '{"kind":"no-business","reason":"无"}', state = 'exempt', score = NULL WHERE id % 17 = 0;
    UPDATE evaluation_row SET display_unit = unit WHERE id % 11 = 0;
    UPDATE evaluation_row SET scope = 'team' WHERE id % 13 = 0;
    UPDATE evaluation SET from_day = month || '-05', to_day = month || '-20' WHERE id % 5 = 0;`)
  const months = monthsUpTo('2026-10' as Month, 12)
  const [whole, half] = [summaryRows(db, [], months).map(summaryRow), benefitRows(db, months).map(benefitRow)]
  const sums = months.map((month) => benefitSums(whole, month))
  expect(sums.flat().length).toBeGreaterThan(30)
  expect(months.map((month) => benefitSums(half, month))).toEqual(sums)
}))
