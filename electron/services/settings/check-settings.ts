import { exact } from '../../../shared/domain/decimal/decimal.ts'
import type { ScoringSettings } from '../../../shared/domain/evaluation/evaluation.ts'
import { checkGrades } from '../../../shared/domain/evaluation/grades.ts'

export interface SettingFinding { field: keyof ScoringSettings; index: number; sentence: string }

const HIGHEST_TOTAL = 1000

/** What keeps settings from being saved, each with the field it belongs to; `index` counts grades from 0. */
export function checkSettings(settings: ScoringSettings): SettingFinding[] {
  const findings: SettingFinding[] = checkGrades(settings.grades).map((finding) => ({ field: 'grades', ...finding }))
  const note = (field: keyof ScoringSettings, sentence: string) => { findings.push({ field, index: 0, sentence }) }
  const floor = exact(settings.totalFloor)
  const cap = exact(settings.totalCap)
  if (exact(settings.adjustmentLimit).lt(0)) note('adjustmentLimit', '加减分上限不能小于 0；不用加减分时填 0')
  if (floor.lt(0)) note('totalFloor', '总分下限不能小于 0；请改正')
  if (cap.gt(HIGHEST_TOTAL)) note('totalCap', `总分上限不能大于 ${HIGHEST_TOTAL}；请改正`)
  if (floor.gte(cap)) note('totalCap', '总分上限须大于总分下限；请改正')
  if (exact(settings.redBelow).lte(0)) note('redBelow', '红色界限须大于 0；请改正')
  if (exact(settings.redBelow).gt(exact(settings.amberBelow))) note('amberBelow', '黄色界限不能低于红色界限；请改正')
  return findings
}
