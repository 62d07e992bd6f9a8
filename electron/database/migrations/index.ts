import type { Migration } from '../migrate.ts'
import { house } from './0010_house.ts'
import { okr } from './0020_okr.ts'
import { depth } from './0030_depth.ts'

/** In order. Numbers go in steps of ten and are never reused. */
export const MIGRATIONS: readonly Migration[] = [house, okr, depth]
export const SCHEMA_VERSION = MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0
