import type { Day, Month } from '../brand.ts'

/** A decision as it stood on the day of the meeting. */
export interface MinutesDecision { kind: 'decision' | 'action'; what: string; ownerName: string; partners: readonly string[]; dueOn: Day; acceptance: string; resources: string }

/** What a meeting's minutes say. */
export interface Minutes {
  company: string
  month: Month
  heldOn: Day | null
  /** Why it was not held; null when it was, or is still to be. */
  skipped: string | null
  place: string
  chair: string
  attendance: readonly { name: string; present: boolean }[]
  /** `used` in seconds; null for an item the meeting never came to. */
  agenda: readonly { title: string; minutes: number; used: number | null }[]
  old: readonly { month: Month; what: string; ownerName: string; dueOn: Day; standing: string; evidence: string }[]
  /** 5 个为什么 of the company and of departments. */
  causes: readonly { whose: string; indicator: string; whys: readonly string[]; conclusion: string }[]
  decisions: readonly MinutesDecision[]
  outlook: string
  ended: boolean
}
