import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTopBar } from '../../../renderer/stores/top-bar.ts'
import { WizardShell, type WizardStep } from '../../../renderer/wizards/wizard-shell.tsx'

const leave = vi.fn()
const act = vi.fn()
let problems: string[] = []

function Two({ busy = false }: { busy?: boolean }) {
  const [at, setAt] = useState(0)
  const [name, setName] = useState('')
  const steps: WizardStep[] = [
    { key: 'a', name: '甲', title: '问甲', why: '因为甲', preview: <p>{name}</p>, problems, body: <><input aria-label="name" aria-invalid={problems.length > 0} value={name} onChange={(event) => setName(event.target.value)} /><textarea aria-label="long" /><button type="button">b</button></> },
    { key: 'b', name: '乙', title: '问乙', why: '因为乙', preview: null, body: <input aria-label="other" />, optional: true },
  ]
  return <ConfigProvider theme={{ token: { motion: false } }}><App><WizardShell title="向导" steps={steps} at={at} onMove={setAt} onLeave={leave} finish={{ label: '完成', busy, act }} /></App></ConfigProvider>
}
const title = () => screen.getByRole('heading', { level: 2 }).textContent
const enter = (field: HTMLElement, more: object = {}) => fireEvent.keyDown(field, { key: 'Enter', ...more })

beforeEach(() => {
  problems = []
  leave.mockClear()
  act.mockClear()
  useTopBar.setState({ titleSlot: document.createElement('div'), actionSlot: null })
})
afterEach(cleanup)

describe('a wizard', () => {
  it('begins in the first field and keeps what is typed when one goes back', () => {
    render(<Two />)
    expect(document.activeElement).toBe(screen.getByLabelText('name'))
    fireEvent.change(screen.getByLabelText('name'), { target: { value: '某某' } })
    fireEvent.click(screen.getByTestId('wizard-next'))
    expect([title(), document.activeElement]).toEqual(['问乙', screen.getByLabelText('other')])
    fireEvent.click(screen.getByTestId('wizard-back'))
    expect(screen.getByLabelText('name')).toHaveProperty('value', '某某')
  })

  it('goes on by a real Enter in a line, not by one that ends a composition, nor in a text of several lines', () => {
    render(<Two />)
    enter(screen.getByLabelText('name'), { isComposing: true })
    enter(screen.getByLabelText('name'), { keyCode: 229 })
    enter(screen.getByLabelText('long'))
    enter(screen.getByText('b'))
    expect(title()).toBe('问甲')
    enter(screen.getByLabelText('long'), { ctrlKey: true })
    expect(title()).toBe('问乙')
    fireEvent.click(screen.getByTestId('wizard-back'))
    enter(screen.getByLabelText('name'))
    expect(title()).toBe('问乙')
  })

  it('turns pages by Alt and arrows from anywhere', () => {
    render(<Two />)
    fireEvent.keyDown(document.body, { key: 'ArrowRight', altKey: true })
    expect(title()).toBe('问乙')
    fireEvent.keyDown(document.body, { key: 'ArrowLeft', altKey: true })
    fireEvent.keyDown(document.body, { key: 'ArrowLeft', altKey: true })
    expect(title()).toBe('问甲')
  })

  it('stops at a problem, says it and goes to its field; the list of steps leads past it', () => {
    problems = ['还没有名字', '还差一样']
    render(<Two />)
    screen.getByTestId('wizard-next').focus()
    fireEvent.click(screen.getByTestId('wizard-next'))
    expect([title(), screen.getByTestId('wizard-problem').textContent, document.activeElement]).toEqual(['问甲', '✕ 还没有名字（还有 1 处）', screen.getByLabelText('name')])
    fireEvent.click(screen.getByRole('button', { name: '乙' }))
    expect(title()).toBe('问乙')
    expect(screen.getByRole('button', { name: '甲' }).textContent).toBe('!甲')
  })

  it('finishes on the last page, once', () => {
    const { rerender } = render(<Two />)
    fireEvent.click(screen.getByTestId('wizard-next'))
    fireEvent.click(screen.getByTestId('wizard-next'))
    expect(act).toHaveBeenCalledTimes(1)
    rerender(<Two busy />)
    enter(screen.getByLabelText('other'))
    expect(act).toHaveBeenCalledTimes(1)
  })
})
