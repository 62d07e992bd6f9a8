import { z } from 'zod'
import { FIT_MODES } from '../fit/fit.ts'
import { KEY_RESULT_KINDS } from '../okr/okr.ts'

/** What the house knew of a person when the row was filled; a field that still equals it follows the house. */
const housePerson = z.object({ name: z.string(), position: z.string(), department: z.string(), managerNumber: z.string().nullable() })
export type HousePerson = z.infer<typeof housePerson>

const personRow = z.object({
  key: z.int(), number: z.string(), name: z.string(), position: z.string(), department: z.string(),
  /** The key of the manager's row, or what was typed and fits no row yet. */
  manager: z.union([z.int(), z.string()]),
  house: housePerson.nullable(),
})
export type PersonRow = z.infer<typeof personRow>

/** A figure taken out of an objective's title: it becomes its key result. `start` is as typed. */
const typedKeyResult = z.object({ title: z.string(), kind: z.enum(KEY_RESULT_KINDS), target: z.string(), unit: z.string(), start: z.string() })
const typedObjective = z.object({ title: z.string(), keyResult: typedKeyResult.nullable() })
export type TypedKeyResult = z.infer<typeof typedKeyResult>
export type TypedObjective = z.infer<typeof typedObjective>

/** Everything the first-run wizard was told, as typed: half a number and a name without a person are kept too. */
const setupTyped = z.object({
  version: z.literal(1),
  companyName: z.string(), whoWeAre: z.string(), whereFrom: z.string(), whereTo: z.string(),
  objectives: z.array(typedObjective), industry: z.string(), headcount: z.string(),
  rows: z.array(personRow),
  /** By position name; a position that is not there has the suggested one. null: none, on purpose. */
  templates: z.record(z.string(), z.int().nullable()),
  modes: z.record(z.string(), z.enum(FIT_MODES)),
  grades: z.array(z.object({ code: z.string(), from: z.string(), coefficient: z.string() })).nullable(),
  month: z.string().nullable(),
  /** 'position|indicator|field': what people of a position share; 'row key|indicator|field': what one of them has instead. */
  common: z.record(z.string(), z.string()), targets: z.record(z.string(), z.string()),
  /** Advice that was answered with 不采纳. */
  declined: z.array(z.string()),
})
export type SetupTyped = z.infer<typeof setupTyped>

export const NOTHING_TYPED: SetupTyped = {
  version: 1, companyName: '', whoWeAre: '', whereFrom: '', whereTo: '', objectives: [], industry: '', headcount: '',
  rows: [], templates: {}, modes: {}, grades: null, month: null, common: {}, targets: {}, declined: [],
}

/** A stored draft; null for one that another version wrote. */
export function readSetupTyped(stored: unknown): SetupTyped | null {
  const read = setupTyped.safeParse(stored)
  return read.success ? read.data : null
}
