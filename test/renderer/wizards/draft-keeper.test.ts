import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftKeeper } from '../../../renderer/stores/draft-keeper.ts'

interface Sent { method: string; input: { key: string; page: number; draft: unknown }; answer: (ok: boolean) => void }
let sent: Sent[]
let keeper: DraftKeeper

beforeEach(async () => {
  sent = []
  vi.useFakeTimers()
  vi.resetModules()
  const invoke = (method: string, input: Sent['input']) => new Promise((resolve) => {
    sent.push({ method, input, answer: (ok) => resolve(ok ? { ok: true, value: { done: true } } : { ok: false, code: 'busy', details: {} }) })
  })
  Object.assign(window, { hengping: { invoke, subscribe: () => () => undefined } })
  const { draftKeeper } = await import('../../../renderer/stores/draft-keeper.ts')
  keeper = draftKeeper('setup')
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(window, 'hengping')
})

const answerLast = async (ok = true) => {
  sent.at(-1)?.answer(ok)
  await vi.advanceTimersByTimeAsync(0)
}
const drafts = () => sent.map(({ input }) => input.draft)

describe('keeping a wizard\'s typing', () => {
  it('saves within 400 ms of a key even when typing never pauses', async () => {
    for (let at = 1; at <= 8; at += 1) {
      keeper.keep({ page: 2, draft: `text ${at}` })
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(sent.map(({ method, input }) => [method, input.key, input.page])).toEqual([['wizard.save', 'setup', 2]])
    expect(drafts()).toEqual(['text 5'])
  })

  it('never has two saves under way, so that an older text cannot land on a newer one', async () => {
    keeper.keep({ page: 0, draft: 'a' })
    await vi.advanceTimersByTimeAsync(300)
    keeper.keep({ page: 0, draft: 'b' })
    keeper.keep({ page: 0, draft: 'c' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(drafts()).toEqual(['a'])
    await answerLast()
    expect(drafts()).toEqual(['a', 'c'])
  })

  it('a flush is done only when the last text is in the house', async () => {
    keeper.keep({ page: 0, draft: 'a' })
    await vi.advanceTimersByTimeAsync(300)
    keeper.keep({ page: 1, draft: 'b' })
    let done = false
    void keeper.flush().then(() => { done = true })
    await answerLast()
    expect([drafts(), done]).toEqual([['a', 'b'], false])
    await answerLast()
    expect(done).toBe(true)
  })

  it('tries again by itself after a failure, with the newest text', async () => {
    keeper.keep({ page: 0, draft: 'a' })
    await vi.advanceTimersByTimeAsync(300)
    keeper.keep({ page: 0, draft: 'ab' })
    await answerLast(false)
    await vi.advanceTimersByTimeAsync(2500)
    expect(drafts()).toEqual(['a', 'ab'])
  })

  it('sends the last word when the page goes, without waiting', () => {
    keeper.keep({ page: 3, draft: 'last' })
    keeper.leave()
    expect(sent.map(({ input }) => [input.page, input.draft])).toEqual([[3, 'last']])
  })

  it('after it is cleared nothing is saved any more', async () => {
    keeper.keep({ page: 7, draft: 'a' })
    const cleared = keeper.clear()
    await vi.advanceTimersByTimeAsync(0)
    await answerLast()
    await cleared
    await vi.advanceTimersByTimeAsync(5000)
    keeper.leave()
    expect(sent.map(({ method }) => method)).toEqual(['wizard.clear'])
  })
})
