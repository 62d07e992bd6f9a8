import { expect, it } from 'vitest'
import type { Day, EmployeeId } from '../../../shared/domain/brand.ts'
import { appealLine } from '../../../shared/domain/appeal/appeal.ts'
import { whoAnswers } from '../../../shared/domain/appeal/who-answers.ts'
import { lateAdvice, workingDaysAfter } from '../../../shared/domain/appeal/working-days.ts'

const day = (text: string) => text as Day
const sheet = { employeeId: 3 as EmployeeId, managerId: 2 as EmployeeId, managerName: '欧阳澈' }
const employee = (id: number) => ({ kind: 'employee', employeeId: id as EmployeeId }) as const

// Catches: a manager, 人事 or the person themselves deciding an appeal; a refusal that does not say who decides instead.
it('lets the owner answer and tells everybody else why not', () => {
  expect(whoAnswers({ kind: 'owner' }, sheet)).toMatchObject({ may: true, reason: expect.stringContaining('欧阳澈') as string })
  expect(whoAnswers({ kind: 'owner' }, { ...sheet, managerId: null })).toMatchObject({ may: true, reason: expect.stringContaining('没有直接上级') as string })
  for (const [operator, words] of [[employee(2), '您不能一个人决定对自己的申诉'], [{ kind: 'hr' } as const, '不作决定'], [employee(3), '本人不能答复'], [employee(9), '只有老板']] as const) {
    const { may, reason } = whoAnswers(operator, sheet)
    expect([may, reason.includes(words), reason.includes('老板')]).toEqual([false, true, true])
  }
})

// Catches: weekends counted as working days, the day of filing counted, an off-by-one around Monday and before 1970.
it('counts Mondays to Fridays after the day of filing', () => {
  // 2026-11-20 is a Friday.
  expect(workingDaysAfter(day('2026-11-20'), day('2026-11-20'))).toBe(0)
  expect(workingDaysAfter(day('2026-11-20'), day('2026-11-22'))).toBe(0)
  expect(workingDaysAfter(day('2026-11-20'), day('2026-11-23'))).toBe(1)
  expect(workingDaysAfter(day('2026-11-16'), day('2026-11-23'))).toBe(5)
  expect(workingDaysAfter(day('2026-11-14'), day('2026-11-16'))).toBe(1)
  expect(workingDaysAfter(day('2026-11-23'), day('2026-11-16'))).toBe(0)
  expect(workingDaysAfter(day('1969-12-31'), day('1970-01-05'))).toBe(3)
  expect(workingDaysAfter(day('2024-01-01'), day('2024-12-31'))).toBe(261)
})

it('calls an appeal late from the sixth working day on', () => {
  expect(lateAdvice(day('2026-11-16'), day('2026-11-23'))).toBeNull()
  expect(lateAdvice(day('2026-11-16'), day('2026-11-24'))).toContain('6 个工作日')
})

// Catches: a paper that prints an answer as the person's words, or drops who answered and how.
it('puts an appeal on paper in one line', () => {
  const told = { rowName: '回款额', reason: '有一笔款 30 日已到账', wanted: '', outcome: 'upheld', answer: '按财务到账日算', answeredBy: '老板' } as const
  expect(appealLine(told)).toBe('对「回款额」有异议：有一笔款 30 日已到账；答复：按财务到账日算（维持，老板）')
  expect(appealLine({ ...told, rowName: '', wanted: '重新核对', outcome: 'changed' })).toBe('对考核表有异议：有一笔款 30 日已到账；希望：重新核对；答复：按财务到账日算（更正，老板）')
  expect(appealLine({ ...told, outcome: 'open', answer: '' })).toBe('对「回款额」有异议：有一笔款 30 日已到账（待答复）')
  expect(appealLine({ ...told, outcome: 'withdrawn', answer: '' })).toContain('（本人已撤回）')
})
