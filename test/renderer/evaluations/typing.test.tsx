import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { createRef, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeBridge } from './house-bridge.ts'
import { detail, row, summary } from './sheets.ts'

const bridge = placeBridge()
const { Comments } = await import('../../../renderer/pages/evaluations/comments.tsx')
const { SelfScore } = await import('../../../renderer/pages/evaluations/self-score.tsx')
const { SheetList } = await import('../../../renderer/pages/evaluations/sheet-list.tsx')
const { useSheetDrafts } = await import('../../../renderer/stores/sheet-drafts.ts')

const show = (children: ReactNode) => render(<App>{children}</App>)
const calls = (method: string) => bridge.asked.filter((call) => call.method === method).map(({ input }) => input)

beforeEach(() => {
  bridge.asked.length = 0
  bridge.answer = ({ input }) => ({ ok: true, value: detail(input['id'] as number) })
  useSheetDrafts.setState({ texts: new Map(), comments: new Map() })
})
afterEach(cleanup)

describe('a comment', () => {
  const box = () => screen.getByTestId('comment-manager')
  it('left half typed is there again when the person comes back, although its save failed', async () => {
    bridge.answer = () => ({ ok: false, code: 'disk-full', details: {} })
    const first = show(<Comments detail={detail(1)} locked={false} />)
    fireEvent.change(box(), { target: { value: '还没写完' } })
    first.unmount()
    await vi.waitFor(() => expect(useSheetDrafts.getState().comments.get('1|manager')?.state).toBe('failed'))
    show(<Comments detail={detail(1)} locked={false} />)
    expect((box() as HTMLTextAreaElement).value).toBe('还没写完')
    expect(screen.getByRole('alert').textContent).toContain('您写的内容还在这里')
  })
  it('typed on one person never shows on the next', () => {
    const { rerender } = show(<Comments key={1} detail={detail(1)} locked={false} />)
    fireEvent.change(box(), { target: { value: '给一号的' } })
    rerender(<App><Comments key={2} detail={detail(2, { managerComment: '二号原有' })} locked={false} /></App>)
    expect((box() as HTMLTextAreaElement).value).toBe('二号原有')
  })
  it('that was not saved before somebody confirmed the sheet is still readable', () => {
    useSheetDrafts.setState({ texts: new Map([['1|manager', '晚了一步']]) })
    show(<Comments detail={detail(1, { confirmedAt: 'x' })} locked />)
    expect(screen.getByRole('alert').textContent).toContain('晚了一步')
  })
})

describe('a self score', () => {
  const cell = () => screen.getByTestId('self-score') as HTMLInputElement
  const type = (value: string) => { fireEvent.focus(cell()); fireEvent.change(cell(), { target: { value } }) }
  it('is not saved by the Enter that ends a composition', () => {
    show(<SelfScore detail={detail(1)} row={row()} locked={false} />)
    type('8')
    fireEvent.keyDown(cell(), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(cell(), { key: 'Enter', keyCode: 229 })
    expect(calls('evaluations.selfScore')).toEqual([])
    fireEvent.keyDown(cell(), { key: 'Enter' })
    return vi.waitFor(() => expect(calls('evaluations.selfScore')).toEqual([{ id: 1, rowId: 11, points: '8' }]))
  })
  it('that is no number stays as typed with the reason, and is not sent', async () => {
    show(<SelfScore detail={detail(1)} row={row()} locked={false} />)
    type('九分')
    fireEvent.blur(cell())
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
    expect(cell().value).toBe('九分')
    expect(calls('evaluations.selfScore')).toEqual([])
  })
  it('refused by the house stays as typed', async () => {
    bridge.answer = () => ({ ok: false, code: 'points-out-of-range', details: { from: '0', to: '48' } })
    show(<SelfScore detail={detail(1)} row={row()} locked={false} />)
    type('49')
    fireEvent.blur(cell())
    expect((await screen.findByRole('alert')).textContent).toBe('应在 0 到 48 之间。')
    expect(cell().value).toBe('49')
  })
  it('emptied is taken away; Escape takes the typing back instead', async () => {
    show(<SelfScore detail={detail(1)} row={row({ selfScore: '7' })} locked={false} />)
    type('9')
    fireEvent.keyDown(cell(), { key: 'Escape' })
    expect(cell().value).toBe('7.00')
    fireEvent.blur(cell())
    expect(calls('evaluations.selfScore')).toEqual([])
    type('')
    fireEvent.blur(cell())
    await vi.waitFor(() => expect(calls('evaluations.selfScore')).toEqual([{ id: 1, rowId: 11, points: null }]))
  })
  it('of a confirmed sheet is text', () => {
    show(<SelfScore detail={detail(1)} row={row({ selfScore: '7' })} locked />)
    expect(screen.queryByTestId('self-score')).toBeNull()
  })
})

describe('the list by keyboard', () => {
  const sheets = Array.from({ length: 200 }, (_, at) => summary(at + 1))
  const list = (id: number | null, chosen = new Set<number>()) => {
    const onOpen = vi.fn<(id: number) => void>()
    const onChoose = vi.fn<(ids: number[], on: boolean) => void>()
    show(<SheetList sheets={sheets} id={id} chosen={chosen} place={createRef()} onOpen={onOpen} onChoose={onChoose} />)
    return { box: screen.getByRole('listbox'), onOpen, onChoose }
  }
  it('draws a window of 200 people', () => {
    list(null)
    expect(screen.getAllByRole('option').length).toBeLessThan(40)
  })
  it('arrows open the next person and Space ticks without opening', () => {
    const { box, onOpen, onChoose } = list(3)
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    expect(onOpen.mock.calls).toEqual([[4]])
    fireEvent.keyDown(box, { key: ' ' })
    expect(onChoose.mock.calls).toEqual([[[3], true]])
    expect(onOpen).toHaveBeenCalledTimes(1)
  })
  it('Alt+↓ belongs to the page, so the list does not go two steps', () => {
    const { box, onOpen } = list(3)
    fireEvent.keyDown(box, { key: 'ArrowDown', altKey: true })
    expect(onOpen).not.toHaveBeenCalled()
  })
  it('the tick box ticks, Shift ticks up to there, the line opens', () => {
    const { onOpen, onChoose } = list(3)
    const ticks = [...document.querySelectorAll('.sheet-tick')]
    fireEvent.click(ticks[1] as Element)
    fireEvent.click(ticks[4] as Element, { shiftKey: true })
    expect(onChoose.mock.calls).toEqual([[[2], true], [[2, 3, 4, 5], true]])
    expect(onOpen).not.toHaveBeenCalled()
    fireEvent.click(screen.getAllByRole('option')[6] as Element)
    expect(onOpen.mock.calls).toEqual([[7]])
  })
  it('says which sheet is open and which are ticked', () => {
    list(3, new Set([2]))
    const [, second, third] = screen.getAllByRole('option')
    expect(second?.getAttribute('aria-selected')).toBe('true')
    expect(third?.getAttribute('aria-current')).toBe('true')
    expect(screen.getByRole('listbox').getAttribute('aria-activedescendant')).toBe(third?.id)
  })
})
