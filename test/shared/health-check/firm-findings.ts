import { expect } from 'vitest'
import { checkHealth } from '../../../shared/domain/health-check/check-health.ts'
import type { Finding } from '../../../shared/domain/health-check/finding.ts'
import type { HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { found, soundFirm } from './sound-firm.ts'

export function findingsAfter(change: (firm: HealthSnapshot) => void): Finding[] {
  const firm = soundFirm()
  change(firm)
  return checkHealth(firm).findings
}

export const codesAfter = (change: (firm: HealthSnapshot) => void): string[] => findingsAfter(change).map(({ code }) => code)

/** The one finding that the change brings, alone. */
export function onlyFinding(code: string, change: (firm: HealthSnapshot) => void): Finding {
  const findings = findingsAfter(change)
  expect(findings.map((finding) => finding.code)).toEqual([code])
  return found(findings[0])
}
