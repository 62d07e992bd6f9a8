import type { Template } from '../../../shared/api/templates.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { PositionPlan, SetupHouse } from '../../../shared/domain/setup/setup-company.ts'
import type { SetupTyped } from '../../../shared/domain/setup/typed.ts'

/** What every page of the first-run wizard is given. */
export interface StepProps {
  typed: SetupTyped
  change: (to: (typed: SetupTyped) => SetupTyped) => void
  house: SetupHouse
  templates: readonly Template[]
  plan: { positions: readonly PositionPlan[]; sentence: string }
  month: Month
  /** Titles of the company's objectives that the quarter has already. */
  standing: readonly string[]
  /** 下一步. */
  on: () => void
}

/** Puts one field. */
export const put = <K extends keyof SetupTyped>(change: StepProps['change'], field: K, value: SetupTyped[K]): void => change((typed) => ({ ...typed, [field]: value }))
