import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CallFailure } from '../../../renderer/api/call.ts'
import { autosave, PAUSE } from '../../../renderer/stores/autosave.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const recorder = () => {
  const sent: string[] = []
  let settle: ((failure?: CallFailure) => void)[] = []
  const texts = autosave<string>((_, value) => new Promise<void>((resolve, reject) => { sent.push(value); settle.push((failure) => (failure === undefined ? resolve() : reject(failure))) }))
  return { sent, texts, finish: async (failure?: CallFailure) => { const all = settle; settle = []; for (const one of all) one(failure); await vi.advanceTimersByTimeAsync(0) } }
}

it('saves once after a pause, not on every key', async () => {
  const { sent, texts, finish } = recorder()
  for (const value of ['我', '我们', '我们卖']) texts.type('a', value)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(sent).toEqual(['我们卖'])
  await finish()
  expect(texts.peek('a')).toBeUndefined()
})

it('saves what was typed while the first save was under way, after it', async () => {
  const { sent, texts, finish } = recorder()
  texts.type('a', '一')
  void texts.flush('a')
  texts.type('a', '一二')
  const flushed = texts.flush('a')
  expect(sent).toEqual(['一'])
  await finish()
  expect(sent).toEqual(['一', '一二'])
  await finish()
  expect(await flushed).toBe(true)
})

it('keeps a text that could not be saved, and saves it on the next try', async () => {
  const { texts, finish } = recorder()
  texts.type('a', '写了很久')
  void texts.flush('a')
  await finish(new CallFailure('disk-full', {}))
  expect(texts.peek('a')).toMatchObject({ value: '写了很久', state: 'failed' })
  void texts.flush('a')
  await finish()
  expect(texts.peek('a')).toBeUndefined()
})

it('sends nothing while an input method composes', async () => {
  const { sent, texts } = recorder()
  texts.type('a', 'women', true)
  await vi.advanceTimersByTimeAsync(PAUSE * 3)
  expect(sent).toEqual([])
})

it('keeps two texts apart', async () => {
  const { sent, texts } = recorder()
  texts.type('a', '一')
  texts.type('b', '二')
  await vi.advanceTimersByTimeAsync(PAUSE)
  expect(sent).toEqual(['一', '二'])
})
