import { expect, test } from 'vitest'
import { healthSheets } from '../../../electron/repositories/health-sheets.ts'
import { healthSnapshot } from '../../../electron/services/health-check/snapshot.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { checkHealth } from '../../../shared/domain/health-check/check-health.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { withDemoDatabase } from '../../helpers/demo-database.ts'

// Catches: a finding lost or made because earlier months are read in short: long exemptions, unequal histories, late results, part-sheets, months without totals.
test('earlier months in short give the findings that whole rows give', () => withDemoDatabase((db) => {
  db.exec(`
    UPDATE evaluation_row SET exempt = '{"kind":"no-business","reason":"无"}', state = 'exempt', score = NULL WHERE indicator_id % 3 = 0 AND evaluation_id IN (SELECT id FROM evaluation WHERE employee_id % 4 = 1);
    UPDATE evaluation_row SET state = 'missing', score = NULL WHERE id % 19 = 0;
    DELETE FROM result WHERE (employee_id * 7 + indicator_id * 3) % 23 = 0;
    UPDATE result SET actual = '1' WHERE employee_id % 5 = 2 AND month < '2026-05';
    UPDATE target SET target = '500' WHERE target IS NOT NULL AND indicator_id % 2 = 0;
    UPDATE evaluation SET from_day = month || '-05', to_day = month || '-20' WHERE id % 5 = 0;
    UPDATE evaluation SET total = NULL, grade = NULL WHERE month > '2026-09';`)
  const seen = new Set<string>()
  for (const month of ['2026-03', '2026-07', '2026-09', '2026-10', '2026-12', '2027-04'] as Month[]) {
    const from = addMonths(month, -12)
    const short = healthSnapshot({ db, clock: { now: () => new Date('2026-11-05T09:00:00') } }, month)
    const whole = { ...short, ...healthSheets(db, from, month, () => from), past: [] }
    const found = checkHealth(short)
    expect(found, month).toEqual(checkHealth(whole))
    for (const { code } of found.findings) seen.add(code)
    if (month === '2026-10') expect(short.sheets.flatMap(({ rows }) => rows).length).toBeLessThan(whole.sheets.flatMap(({ rows }) => rows).length)
  }
  expect([...seen]).toEqual(expect.arrayContaining(['results-late', 'exempt-too-long', 'same-target-unequal-history']))
}))
