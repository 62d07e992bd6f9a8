import { describe, expect, it } from 'vitest'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { NO_ANSWERS, type IntakeAnswers, type KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import { editsForAlike } from '../../../renderer/pages/intake/alike.ts'
import { byRank, fieldsShown, firstTab, isEditable, isOpen, redKeys, toHandle, toLookAt, touchedBy, whyId } from '../../../renderer/pages/intake/line-view.ts'
import { originalKey } from '../../../renderer/stores/intake.ts'
import { withEdit, withSkips } from '../../../renderer/stores/intake-answers.ts'
import { EMPTY_HOUSE, ROSTER, sheetOf } from './intake-bridge.ts'

const PEOPLE = sheetOf('员工', ['工号', '姓名'], ['001', '戴南希'], ['010', '戴南希'], ['002', '傅安德'])
const RESULTS = sheetOf('结果', ['姓名', '月份', '指标', '实际值'], ['戴南希', '1997-01', '订单数', '3'], ['戴南希', '1997-02', '订单数', '4'], ['李珍妮', '1997-02', '订单数', '4'], ['傅安德', '1997-01', '订单数', '5'])
const ANSWERED: IntakeAnswers = { ...NO_ANSWERS, people: [{ lineKey: '员工!3', choice: 'new-person' }], indicators: [{ name: '订单数', define: { direction: 'higher', dimension: 'benefit', unit: '单' } }] }
const read = (answers: IntakeAnswers) => readIntake([PEOPLE, RESULTS], EMPTY_HOUSE, answers)

describe('lines of the preview', () => {
  it('keeps a mended and a skipped line in the list to handle: it must not vanish under the owner’s hands', () => {
    const answers = withSkips(withEdit(ANSWERED, { lineKey: '结果!2', field: 'number', text: '001' }), ['结果!3'])
    const { results } = read(answers)
    const touched = touchedBy(answers)
    expect(results.map(({ outcome }) => outcome)).toEqual(['new', 'skipped', 'refused', 'new'])
    expect(results.map((line) => toHandle(line, touched))).toEqual([true, true, true, false])
    expect(results.map((line) => isOpen(line, touched))).toEqual([true, false, true, false])
    expect(redKeys(results)).toEqual(['结果!4'])
  })

  it('opens a number for a namesake even where the file has no such column, and no other field it lacks', () => {
    const { results } = read(ANSWERED)
    expect(fieldsShown('result', results)).toEqual(['number', 'name', 'month', 'indicator', 'actual'])
    expect(results[0] && isEditable(results[0], 'number')).toBe(true)
    expect(results[2] && isEditable(results[2], 'number')).toBe(false)
    expect(results[0] && isEditable(results[0], 'note')).toBe(false)
  })

  it('offers the same mending to the same person only, not to everybody without a number', () => {
    const answers = withEdit(ANSWERED, { lineKey: '结果!2', field: 'number', text: '001' })
    const preview = read(answers)
    const line = preview.results[0]
    expect(line && editsForAlike(line, preview, touchedBy(answers), new Map([[originalKey('结果!2', 'number'), '']]))).toEqual([{ lineKey: '结果!3', field: 'number', text: '001' }])
  })

  it('never copies a figure from one line to others', () => {
    const sheet = sheetOf('结果', ['工号', '月份', '指标', '实际值'], ['001', '1997-01', '订单数', '三'], ['001', '1997-02', '订单数', '三'])
    const answers = withEdit(ANSWERED, { lineKey: '结果!2', field: 'actual', text: '3' })
    const preview = readIntake([PEOPLE, sheet], EMPTY_HOUSE, answers)
    const line = preview.results[0]
    expect(preview.summary.result.refused).toBe(1)
    expect(line && editsForAlike(line, preview, touchedBy(answers), new Map([[originalKey('结果!2', 'actual'), '三']]))).toEqual([])
  })

  it('begins with the questions, then with what is red, then with what there is', () => {
    expect(firstTab(read(NO_ANSWERS))).toBe('questions')
    expect(firstTab(read(ANSWERED))).toBe('result')
    expect(firstTab(readIntake([ROSTER], EMPTY_HOUSE, withSkips(NO_ANSWERS, ['员工!3'])))).toBe('employee')
  })

  it('begins with what would be written over and keeps it in sight, also once skipped', () => {
    const house: KnownHouse = { ...EMPTY_HOUSE, employees: [{ id: 1 as EmployeeId, number: '001', name: '戴南希', department: null, position: null, managerNumber: null, joinedOn: null, leftOn: null, baseFen: null }] }
    const sheet = sheetOf('员工', ['工号', '姓名', '入职日期'], ['001', '戴南希', '1992-05-01'])
    const preview = readIntake([sheet], house, NO_ANSWERS)
    expect(preview.employees.map(({ outcome }) => outcome)).toEqual(['changed'])
    expect(preview.employees.map((line) => toLookAt(line, touchedBy(NO_ANSWERS)))).toEqual([true])
    const skipped = withSkips(NO_ANSWERS, ['员工!2'])
    expect(readIntake([sheet], house, skipped).employees.map((line) => toLookAt(line, touchedBy(skipped)))).toEqual([true])
    expect(firstTab({ ...preview, summary: { ...preview.summary, employee: { ...preview.summary.employee, changed: 0 }, target: { ...preview.summary.target, total: 5 }, result: { ...preview.summary.result, total: 5, changed: 2 } } })).toBe('result')
  })

  it('tells the error before the question that comes with it', () => {
    const problem = (severity: 'error' | 'question' | 'warning') => ({ field: null, severity, code: 'no-value' as const, sentence: severity })
    expect(byRank([problem('warning'), problem('question'), problem('error')]).map(({ severity }) => severity)).toEqual(['error', 'question', 'warning'])
  })

  it('gives an element id without spaces for a sheet whose name has some', () => {
    const line = readIntake([{ ...PEOPLE, name: '员工 表' }], EMPTY_HOUSE, NO_ANSWERS).employees[0]
    expect(line && whyId(line)).not.toMatch(/\s/)
  })
})
