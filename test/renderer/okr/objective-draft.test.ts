import { beforeEach, describe, expect, it } from 'vitest'
import type { DepartmentId, EmployeeId } from '../../../shared/domain/brand.ts'
import { adopt, adviceOn, dismiss, dropObjective, draftOf, formOf, keepObjective, newForm, newKey, useOkrDrafts, type ObjectiveForm } from '../../../renderer/stores/objective-draft.ts'
import { useSession } from '../../../renderer/stores/session.ts'
import { faultsOf, wrongFields } from '../../../renderer/pages/okr/form-check.ts'
import { card, keyResult, Q4 } from './cards.ts'

const key = newKey(Q4)
const nobody = { others: [], people: [] }
const withRow = (row: Partial<ObjectiveForm['keyResults'][number]>): ObjectiveForm => {
  const blank = newForm(Q4)
  const [first, ...rest] = blank.keyResults
  return { ...blank, title: '让老客户多买一次', keyResults: first === undefined ? [] : [{ ...first, ...row }, ...rest] }
}
beforeEach(() => dropObjective(key))

describe('what is sent', () => {
  it('reads full-width figures and leaves out a start where the kind has none', () => {
    const form = withRow({ title: '毛利率', kind: 'at-least', start: '20', target: '３０', unit: '%', weight: '１００' })
    expect(draftOf(form).keyResults[0]).toEqual({ id: null, title: '毛利率', kind: 'at-least', start: null, target: '30', unit: '%', weight: '100', indicatorId: null })
    expect(draftOf({ ...form, keyResults: form.keyResults.map((row) => ({ ...row, kind: 'milestone' })) }).keyResults[0]).toMatchObject({ start: null, target: null, unit: '' })
  })

  it('sends no department with a company objective, though one was chosen before', () => {
    const form = { ...newForm(Q4), departmentId: 3 as DepartmentId, employeeId: 4 as EmployeeId }
    expect(draftOf(form)).toMatchObject({ departmentId: null, employeeId: null })
    expect(draftOf({ ...form, level: 'department' })).toMatchObject({ departmentId: 3, employeeId: null })
  })

  it('gives back what was stored when nothing was touched', () => {
    const stored = card(7, { keyResults: [keyResult(1, { weight: '60' }), keyResult(2, { kind: 'milestone', start: null, target: null, unit: '', weight: '40' })] })
    const form = formOf(stored)
    keepObjective('7', form, formOf(stored))
    expect(useOkrDrafts.getState().objectives['7']?.changed).toBe(false)
    expect(draftOf(form).keyResults.map(({ start, target, weight }) => [start, target, weight])).toEqual([['0', '10', '60'], [null, null, '40']])
  })
})

describe('refusals', () => {
  it('marks start and target when they are equal, written differently', () => {
    const form = withRow({ title: '复购率', start: '30.0', target: '３０', unit: '%', weight: '100' })
    expect([...wrongFields(form.keyResults[0] ?? newForm(Q4).keyResults[0]!)]).toEqual(['start', 'target'])
  })

  it('does not say the name of the key result inside its own card', () => {
    const [said] = faultsOf(withRow({ title: '复购率', start: '30', target: '', unit: '%', weight: '100' })).keyResults.get(0) ?? []
    expect(said).toBe('请填目标值。')
  })

  it('asks for the department of a department objective, and for none of a company objective', () => {
    expect(faultsOf({ ...withRow({}), level: 'department' }).department).toBe('请选一个部门。')
    expect(faultsOf(withRow({})).department).toBeNull()
  })
})

describe('advice', () => {
  it('says nothing about rows nobody has typed in', () => {
    expect(adviceOn({ ...newForm(Q4), title: '让老客户多买一次' }, nobody).map(({ code }) => code)).toEqual(['owner-missing'])
  })

  it('moves the figure of a title into an untouched row instead of adding a third', () => {
    const form = { ...newForm(Q4), title: '年销售额做到3000万元' }
    const change = adviceOn(form, nobody).find(({ code }) => code === 'title-digits')?.apply
    const after = adopt(form, change ?? {})
    expect(after.title).not.toMatch(/\d/)
    expect(after.keyResults.filter(({ target }) => target === '3000')).toHaveLength(1)
    expect(after.keyResults.map(({ target }) => target)).toEqual(['3000', ''])
    expect(new Set(after.keyResults.map((row) => row.key)).size).toBe(2)
  })

  it('keeps what was typed in the other rows when advice is taken', () => {
    const form = withRow({ title: '复购率', start: '20', target: '30', unit: '%', weight: '四十' })
    const change = adviceOn(form, nobody).find(({ code }) => code === 'weights-not-100')?.apply
    expect(adopt(form, change ?? {}).keyResults.map(({ title, weight }) => [title, weight])).toEqual([['复购率', '50'], ['', '50']])
  })

  it('stays dismissed for the same key result when another one before it is removed', () => {
    const form = newForm(Q4)
    const typed = { ...form, title: '让老客户多买一次', keyResults: form.keyResults.map((row, at) => ({ ...row, title: ['复购', '新客户'][at] ?? '' })) }
    const name = adviceOn(typed, nobody).find(({ code, keyResult: at }) => code === 'start-missing' && at === 1)?.name ?? ''
    dismiss(key, typed, name)
    const after = { ...typed, keyResults: typed.keyResults.slice(1) }
    expect(adviceOn(after, nobody).find(({ code }) => code === 'start-missing')?.name).toBe(name)
    keepObjective(key, after, form)
    expect(useOkrDrafts.getState().objectives[key]?.dismissed).toEqual([name])
  })
})

it("keeps the owner's drafts out of the demo company and gives them back", () => {
  const start = (workspace: 'company' | 'demo') => ({ workspace }) as never
  useSession.setState({ start: start('company') })
  keepObjective(key, { ...newForm(Q4), title: '写到一半' }, newForm(Q4))
  useSession.setState({ start: start('demo') })
  expect(useOkrDrafts.getState().objectives[key]).toBeUndefined()
  useSession.setState({ start: start('company') })
  expect(useOkrDrafts.getState().objectives[key]?.form.title).toBe('写到一半')
})
