import fc from 'fast-check'
import type { Input, MethodName } from '../../../shared/api/contract.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { person } from '../../helpers/person.ts'
import { keyResult, objective } from '../okr/okr-house.ts'

/** The furnished house's open month, the confirmed one before it, and their quarter. */
const [MONTH, BEFORE, QUARTER] = ['2026-10', '2026-09', '2026-Q4'] as const
export interface Edit { method: MethodName; input: unknown }

/** Texts that get lost where somebody thinks in C strings or in UTF-16 units. */
const words = fc.oneof(fc.constantFrom('客户表扬', '甲\0乙', '😀𠮷野家', '\'"; DROP TABLE employee; --', '空 格', 'é'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }))
  .map((text) => (text.trim() === '' ? '字' : text)).filter((text) => text.isWellFormed())
const number = fc.integer({ min: 0, max: 999_999 }).map(String)
const who = fc.integer({ min: 1, max: 9 })
const sheet = fc.integer({ min: 46, max: 55 })
const monthOf = fc.constantFrom(MONTH, BEFORE)
const day = fc.constantFrom('2026-10-03', '2026-10-20', '2026-11-02')

/** One kind of edit; what the house refuses is refused, and must then leave nothing. */
const edit = <M extends MethodName>(method: M, input: fc.Arbitrary<Input<M>>): fc.Arbitrary<Edit> => input.map((value) => ({ method, input: value }))

export const EDITS: fc.Arbitrary<Edit>[] = [
  edit('company.save', fc.record({ name: words })),
  edit('employees.save', fc.record({ name: words, number: fc.constantFrom('N1', 'N2', '甲\0'), department: words, managerId: fc.constantFrom(1, 2, null) }).map((one) => person({ ...one, position: '新岗位', joinedOn: '2026-10-01', baseFen: 300_000 }))),
  edit('employees.remove', fc.record({ id: fc.integer({ min: 8, max: 14 }) })),
  edit('employees.change', fc.record({ employeeId: who, on: day, department: words, position: fc.constant('销售代表'), managerId: fc.constantFrom(1, 2), note: words })),
  edit('departments.rename', fc.record({ id: fc.integer({ min: 1, max: 3 }), name: words })),
  edit('positions.save', fc.record({ id: fc.constantFrom(3, null), name: words, templateId: fc.constantFrom(14, 15, null) })),
  edit('figures.save', fc.record({ month: monthOf, entries: fc.array(fc.record({ employeeId: who, indicatorId: fc.integer({ min: 18, max: 24 }), field: fc.constantFrom('actual' as const, 'target' as const, 'floor' as const), text: fc.oneof(number, words) }), { minLength: 1, maxLength: 6 }) })),
  edit('figures.note', fc.record({ month: monthOf, employeeId: who, indicatorId: fc.constant(20), note: words })),
  edit('figures.copyTargets', fc.constant({ from: BEFORE, to: '2026-11' })),
  edit('evaluations.apply', fc.record({ month: fc.constantFrom(MONTH, '2026-11'), employeeIds: fc.uniqueArray(who, { minLength: 1, maxLength: 4 }), templateId: fc.constantFrom(14, 15, null) })),
  edit('evaluations.remove', fc.record({ id: sheet })),
  edit('evaluations.comment', fc.record({ id: sheet, self: fc.option(words), manager: fc.option(words) })),
  edit('evaluations.adjust', fc.record({ id: sheet, adjustmentId: fc.constantFrom(null, 1, 2), points: fc.constantFrom('2', '-1.5', '10'), reason: words, on: day, evidence: words })),
  edit('evaluations.removeAdjustment', fc.record({ id: sheet, adjustmentId: fc.integer({ min: 1, max: 20 }) })),
  edit('evaluations.veto', fc.record({ id: sheet, veto: fc.option(fc.record({ kind: fc.constantFrom('leak' as const, 'kickback' as const), reason: words, on: day })) })),
  edit('evaluations.exempt', fc.record({ id: sheet, rowId: fc.integer({ min: 300, max: 460 }), exempt: fc.option(fc.record({ kind: fc.constant('other' as const), reason: words })) })),
  edit('evaluations.selfScore', fc.record({ id: sheet, rowId: fc.integer({ min: 300, max: 460 }), points: fc.option(fc.constantFrom('1', '5')) })),
  edit('evaluations.confirm', fc.record({ id: sheet })),
  edit('evaluations.confirmMany', fc.record({ ids: fc.uniqueArray(sheet, { minLength: 1, maxLength: 4 }) })),
  edit('evaluations.withdraw', fc.record({ id: sheet, reason: words })),
  edit('evaluations.recalculate', fc.record({ month: monthOf })),
  edit('calibration.apply', fc.record({ evaluationId: sheet, points: fc.constantFrom('1', '-2'), reason: words }).map((one) => ({ month: MONTH, changes: [one] }))),
  edit('objectives.save', fc.record({ title: words }).map(({ title }) => objective({ title, keyResults: [keyResult({ title })] }))),
  edit('objectives.move', fc.record({ id: fc.integer({ min: 14, max: 20 }), parentId: fc.constantFrom(16, null) })),
  edit('objectives.remove', fc.record({ id: fc.integer({ min: 14, max: 24 }) })),
  edit('objectives.score', fc.record({ id: fc.integer({ min: 16, max: 19 }), score: fc.constantFrom('0.7', null), reason: words })),
  edit('objectives.carry', fc.constant({ from: '2026-Q3', to: QUARTER, ids: [5, 6] })),
  edit('keyResults.checkIn', fc.record({ keyResultId: fc.integer({ min: 34, max: 38 }), on: fc.constant('2026-11-20'), current: number, confidence: fc.integer({ min: 1, max: 10 }), note: words, correctsId: fc.constant(null) })),
  edit('settings.save', fc.constantFrom({ ...DEFAULT_SETTINGS, totalCap: '110' }, { ...DEFAULT_SETTINGS, adjustmentLimit: '5' }, DEFAULT_SETTINGS)),
  edit('templates.remove', fc.record({ id: fc.integer({ min: 12, max: 16 }) })),
  edit('improvements.save', fc.record({ employeeIds: fc.uniqueArray(who, { minLength: 1, maxLength: 3 }), action: words }).map((one) => ({ ...one, id: null, month: MONTH, kind: 'plan' as const, lever: 1 as const, expected: '', dueOn: null, indicatorId: 20, reason: '' }))),
  edit('appeals.file', fc.record({ evaluationId: sheet, rowId: fc.constant(null), on: fc.constant('2026-11-02'), reason: words, wanted: words })),
  edit('appeals.answer', fc.record({ id: fc.integer({ min: 1, max: 3 }), outcome: fc.constantFrom('upheld' as const, 'changed' as const), answer: words, on: fc.constant('2026-11-05') })),
  edit('appeals.remove', fc.record({ id: fc.integer({ min: 1, max: 3 }) })),
  edit('interviews.save', fc.record({ employeeId: who, good: words, gaps: words }).map((one) => ({ ...one, month: MONTH, heldOn: '2026-11-05', place: '', byName: '老板', support: '', employeeView: '', agreed: [] }))),
  edit('interviews.remove', fc.record({ id: fc.integer({ min: 1, max: 3 }) })),
  edit('process.save', fc.record({ objectiveId: fc.integer({ min: 16, max: 19 }), mark: fc.integer({ min: 1, max: 5 }), note: words }).map((one) => ({ ...one, month: MONTH }))),
  edit('reviews.save', fc.record({ goals: words, results: fc.constant(''), causes: words, lessons: fc.constant('') }).map((one) => ({ ...one, quarter: QUARTER, objectiveId: null }))),
  edit('months.advance', fc.record({ month: monthOf, to: fc.constantFrom('meeting' as const, 'evaluating' as const) })),
  edit('months.meeting', fc.record({ month: monthOf, skippedReason: words }).map((one) => ({ ...one, heldOn: null }))),
  edit('summary.save', fc.record({ month: monthOf, text: fc.option(words) }).map((one) => ({ ...one, key: 'results' as const }))),
  edit('profile.save', fc.record({ whoWeAre: words, whereFrom: words, whereTo: words, industry: words, headcount: fc.constantFrom(null, 12) })),
]
