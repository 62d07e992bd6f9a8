import { DEFAULT_SETTINGS, type ScoringSettings } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoringSettings as schema } from '../../../shared/api/system.ts'
import type { Connection } from '../../database/open.ts'
import { readSetting, writeSetting } from '../../repositories/settings.ts'

const KEY = 'scoring'

/** The company's grades and limits; the defaults of domain.md until the owner saves others. */
export function scoringSettings(db: Connection): ScoringSettings {
  const stored = schema.safeParse(readSetting(db, KEY))
  return stored.success ? stored.data : DEFAULT_SETTINGS
}

export function keepScoringSettings(db: Connection, settings: ScoringSettings): void {
  writeSetting(db, KEY, settings)
}
