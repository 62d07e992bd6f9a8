import type { Migration } from '../migrate.ts'
import { house } from './0010_house.ts'
import { okr } from './0020_okr.ts'
import { depth } from './0030_depth.ts'
import { review } from './0040_review.ts'

/** In order. Numbers go in steps of ten and are never reused. */
export const MIGRATIONS: readonly Migration[] = [house, okr, depth, review]
export const SCHEMA_VERSION = MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0
