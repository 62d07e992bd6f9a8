import { App } from 'antd'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NO_ANSWERS, type IntakeAnswers, type KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { CallFailure } from '../../../renderer/api/call.ts'
import { ConfirmBar } from '../../../renderer/pages/intake/confirm-bar.tsx'
import { sentenceFor } from '../../../renderer/pages/intake/file-failure.tsx'
import { useIntake } from '../../../renderer/stores/intake.ts'
import { EMPTY_HOUSE, ROSTER } from './intake-bridge.ts'

beforeAll(() => { Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }) })
afterEach(cleanup)

function show(answers: IntakeAnswers, previewed: IntakeAnswers, house: KnownHouse = EMPTY_HOUSE): void {
  const preview = readIntake([ROSTER], house, previewed)
  useIntake.setState({ answers, previewed, preview, busy: null, failure: null })
  render(<App><ConfirmBar preview={preview} tab="employee" onTab={() => undefined} /></App>)
}
const confirm = () => screen.getByTestId('intake-confirm') as HTMLButtonElement
const skipping = { ...NO_ANSWERS, skip: ['员工!3'] }

describe('确认导入', () => {
  it('is off while a row is red, and says so where it can be read', () => {
    show(NO_ANSWERS, NO_ANSWERS)
    expect(confirm().disabled).toBe(true)
    expect(screen.getByRole('status').textContent).toContain('还有 1 行有错')
    expect(confirm().getAttribute('aria-describedby')).toBe(screen.getByRole('status').id)
  })

  it('is off while the newest answers are not in the preview: what is written must be what was shown', () => {
    show({ ...skipping }, skipping)
    expect(confirm().disabled).toBe(true)
    expect(screen.getByRole('status').textContent).toContain('重新核对')
  })

  it('is on when nothing blocks, and says what will be written', () => {
    show(skipping, skipping)
    expect(confirm().disabled).toBe(false)
    expect(screen.getByRole('status').textContent).toContain('员工新增 1 人')
  })

  it('says 没有变化 for a file whose content the house has, not that it cannot be imported', () => {
    const known = { id: 1 as EmployeeId, number: '001', name: '戴南希', department: null, position: null, managerNumber: null, joinedOn: '1992-05-01' as never, leftOn: null, baseFen: null }
    show(skipping, skipping, { ...EMPTY_HOUSE, employees: [known] })
    expect(confirm().disabled).toBe(true)
    expect(screen.getByRole('status').textContent).toMatch(/^没有变化/)
  })
})

describe('a file that was refused', () => {
  it('is told by the reader’s own sentence, with what the file looks like', () => {
    expect(sentenceFor(new CallFailure('file-refused', { reason: 'not-a-workbook', looksLike: 'pdf' }))).toContain('它是 PDF')
    expect(sentenceFor(new CallFailure('file-refused', { reason: 'not-a-file' }))).toContain('读不出来')
  })
})
