import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { undoKey } from '../../../renderer/app/undo-keys.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let page: HousePage
beforeEach(async () => {
  page = await openHousePage(['/'], async () => {
    const { UndoButtons } = await import('../../../renderer/app/undo-buttons.tsx')
    const { CompanyCard } = await import('../../../renderer/pages/settings/company-card.tsx')
    return () => <><UndoButtons /><CompanyCard /><div className="dsg-container"><span data-testid="in-grid" /></div><div className="ant-modal"><button type="button" data-testid="in-dialog" /></div><textarea data-testid="typing" /></>
  })
  await page.house.call('company.save', { name: '甲' })
  await page.house.call('company.save', { name: '乙' })
  await page.open('/')
})
afterEach(() => page.close())

const stored = async () => (await page.house.call('system.start', {})).companyName
const press = (element: Element, key: KeyboardEventInit) => act(async () => { fireEvent.keyDown(element, key) })
const field = () => screen.getByLabelText<HTMLInputElement>('公司名称')

// Catches: a Ctrl+Z that does nothing, or leaves the old text standing in the field it has been taken out of.
it('Ctrl+Z takes back, says what, and offers the way back; the page follows', async () => {
  await press(document.body, { key: 'z', ctrlKey: true })
  await vi.waitFor(() => expect(screen.getByTestId('undo-told').textContent).toContain('已撤销：公司名称改为“乙”（原“甲”）'))
  expect(await stored()).toBe('甲')
  await vi.waitFor(() => expect(field().value).toBe('甲'))
  await act(async () => { fireEvent.click(screen.getByTestId('undo-told').querySelector('button') as HTMLElement) })
  await vi.waitFor(async () => expect(await stored()).toBe('乙'))
  await vi.waitFor(() => expect(field().value).toBe('乙'))
})

// Catches: a key held down asking twice for one step, so that the second is told off as stale.
it('two presses at once take back two steps', async () => {
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  })
  await vi.waitFor(async () => expect(await stored()).toBe(''))
  expect(document.body.textContent).not.toContain('不是最近的一步')
  await press(document.body, { key: 'Z', ctrlKey: true, shiftKey: true })
  await vi.waitFor(async () => expect(await stored()).toBe('甲'))
})

// Catches: Ctrl+Z in a text that takes back something else, a grid that loses its own undo, rows that change behind a dialog.
it('in a text, in the grid and in a dialog the key is not ours', async () => {
  for (const id of ['typing', 'in-grid', 'in-dialog']) await press(screen.getByTestId(id), { key: 'z', ctrlKey: true })
  await press(field(), { key: 'z', ctrlKey: true })
  expect(page.calls.map(({ method }) => method)).not.toContain('undo.last')
  expect(await stored()).toBe('乙')
  expect(undoKey(new KeyboardEvent('keydown', { key: 'z' }))).toBeNull()
  expect(undoKey(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, altKey: true }))).toBeNull()
  expect(undoKey(new KeyboardEvent('keydown', { key: 'y', metaKey: true }))).toBe('again')
})

// Catches: an undo that throws away what somebody is in the middle of writing.
it('what is typed and not saved stays in its field', async () => {
  fireEvent.change(screen.getByTestId('typing'), { target: { value: '写了一半' } })
  await act(async () => { fireEvent.click(screen.getByTestId('undo')) })
  await vi.waitFor(async () => expect(await stored()).toBe('甲'))
  expect(screen.getByTestId<HTMLTextAreaElement>('typing').value).toBe('写了一半')
})

it('with nothing to take back it says so', async () => {
  for (let n = 0; n < 3; n += 1) await act(async () => { fireEvent.click(screen.getByTestId('undo')) })
  await vi.waitFor(() => expect(document.body.textContent).toContain('没有可以撤销的操作'))
  expect(await stored()).toBe('')
})
