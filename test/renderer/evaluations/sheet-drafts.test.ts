import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '../../../shared/api/method.ts'
import { placeBridge, type Asked } from './house-bridge.ts'
import { detail, summary } from './sheets.ts'

const bridge = placeBridge()
const { PAUSE, draftKey, keepText, openTexts, saveAllComments, saveComments, typeComment, useSheetDrafts } = await import('../../../renderer/stores/sheet-drafts.ts')
const { saveSheet } = await import('../../../renderer/stores/sheet-saving.ts')
const { queryClient } = await import('../../../renderer/stores/queries.ts')
const { useSession } = await import('../../../renderer/stores/session.ts')

const saved = ({ input }: Asked): Answer<unknown> => ({ ok: true, value: detail(input['id'] as number, { selfComment: input['self'] ?? '', managerComment: input['manager'] ?? '' }) })
const texts = () => Object.fromEntries(useSheetDrafts.getState().texts)
const stateOf = (key: string) => useSheetDrafts.getState().comments.get(key)?.state
const comments = () => bridge.asked.filter(({ method }) => method === 'evaluations.comment').map(({ input }) => input)

beforeEach(() => {
  vi.useFakeTimers()
  bridge.asked.length = 0
  bridge.answer = saved
  useSheetDrafts.setState({ texts: new Map(), comments: new Map() })
  queryClient.clear()
})
afterEach(() => vi.useRealTimers())

describe('comments', () => {
  it('are saved once, a pause after the last key, and the draft goes only then', async () => {
    typeComment(1, 'self', '本', false)
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    typeComment(1, 'self', '本月', false)
    await vi.advanceTimersByTimeAsync(PAUSE - 1)
    expect(comments()).toEqual([])
    expect(texts()).toEqual({ '1|self': '本月' })
    await vi.advanceTimersByTimeAsync(1)
    expect(comments()).toEqual([{ id: 1, self: '本月', manager: null }])
    expect(texts()).toEqual({})
    expect(stateOf('1|self')).toBeUndefined()
  })
  it('half a word of an input method is kept but never sent', async () => {
    typeComment(1, 'manager', 'xin', true)
    await vi.advanceTimersByTimeAsync(PAUSE * 5)
    expect(comments()).toEqual([])
    expect(texts()).toEqual({ '1|manager': 'xin' })
    typeComment(1, 'manager', '辛', false)
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(comments()).toEqual([{ id: 1, self: null, manager: '辛' }])
  })
  it('leaving the field saves at once, and its pause does not save again', async () => {
    typeComment(1, 'self', '甲', false)
    expect(await saveComments(1)).toBe(true)
    await vi.advanceTimersByTimeAsync(PAUSE * 2)
    expect(comments()).toHaveLength(1)
  })
  it('what is typed while a save is on its way is saved after it, not dropped with it', async () => {
    const answers: ((answer: Answer<unknown>) => void)[] = []
    bridge.answer = () => new Promise((resolve) => { answers.push(resolve) })
    typeComment(1, 'self', '旧', false)
    const first = saveComments(1)
    await vi.advanceTimersByTimeAsync(0)
    typeComment(1, 'self', '新', false)
    answers[0]?.({ ok: true, value: detail(1, { selfComment: '旧' }) })
    expect(await first).toBe(false)
    expect(texts()).toEqual({ '1|self': '新' })
    bridge.answer = saved
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(comments().map(({ self }) => self)).toEqual(['旧', '新'])
    expect(texts()).toEqual({})
  })
  it('a pause and a leaving that meet do not send the same text twice, and the mark does not hang on 正在保存', async () => {
    let answer: (value: Answer<unknown>) => void = () => undefined
    bridge.answer = () => new Promise((resolve) => { answer = resolve })
    typeComment(1, 'self', '同一句', false)
    await vi.advanceTimersByTimeAsync(PAUSE)
    const leaving = saveComments(1)
    answer({ ok: true, value: detail(1, { selfComment: '同一句' }) })
    expect(await leaving).toBe(true)
    expect(comments()).toHaveLength(1)
    expect(stateOf('1|self')).toBeUndefined()
  })
  it('a failed save keeps the text and says so; trying again saves it', async () => {
    bridge.answer = () => ({ ok: false, code: 'disk-full', details: {} })
    typeComment(1, 'manager', '别丢', false)
    expect(await saveComments(1)).toBe(false)
    expect(texts()).toEqual({ '1|manager': '别丢' })
    expect(stateOf('1|manager')).toBe('failed')
    bridge.answer = saved
    expect(await saveComments(1)).toBe(true)
    expect(texts()).toEqual({})
  })
  it('the comments of every sheet are saved before several are confirmed', async () => {
    typeComment(1, 'self', '一', false)
    typeComment(2, 'manager', '二', false)
    expect(await saveAllComments()).toBe(true)
    expect(comments()).toEqual([{ id: 1, self: '一', manager: null }, { id: 2, self: null, manager: '二' }])
  })
})

describe('drafts', () => {
  it('other fields of a sheet count as unsaved, its comments and other sheets do not', () => {
    keepText(draftKey(1, 'judge-points|11'), '8')
    keepText(draftKey(1, 'veto'), '  ')
    keepText(draftKey(11, 'veto'), '别人的')
    keepText(draftKey(1, 'self'), '评语')
    expect(openTexts(1)).toEqual(['1|judge-points|11'])
  })
  it('do not cross from the demo company to the owner’s own, whose sheets bear the same numbers', async () => {
    const start = (workspace: string) => ({ start: { workspace } } as never)
    useSession.setState(start('demo'))
    typeComment(1, 'self', '演示里写的', false)
    useSession.setState(start('company'))
    await vi.advanceTimersByTimeAsync(PAUSE * 2)
    expect(texts()).toEqual({})
    expect(comments()).toEqual([])
  })
})

describe('saving a sheet', () => {
  it('a confirmation never overtakes the comment before it', async () => {
    const order: string[] = []
    bridge.answer = async (call) => {
      if (call.method === 'evaluations.comment') await new Promise((resolve) => { setTimeout(resolve, 500) })
      order.push(call.method)
      return saved(call)
    }
    const all = Promise.all([saveSheet('evaluations.comment', { id: 1, self: '甲', manager: null }), saveSheet('evaluations.confirm', { id: 1 })])
    await vi.advanceTimersByTimeAsync(1000)
    await all
    expect(order).toEqual(['evaluations.comment', 'evaluations.confirm'])
  })
  it('a write that failed does not stop the next one', async () => {
    bridge.answer = () => ({ ok: false, code: 'busy', details: {} })
    expect((await saveSheet('evaluations.confirm', { id: 1 }))?.code).toBe('busy')
    bridge.answer = saved
    expect(await saveSheet('evaluations.confirm', { id: 1 })).toBeNull()
  })
  it('the answer is in the page and in the list at once, with the list’s own fields only', async () => {
    queryClient.setQueryData(['evaluations.list', { month: '2026-11' }], { evaluations: [summary(1), summary(2)], withoutSheet: [] })
    bridge.answer = () => ({ ok: true, value: detail(1, { total: '99.00', confirmedAt: '2026-11-05' }) })
    await saveSheet('evaluations.confirm', { id: 1 })
    const list = queryClient.getQueryData(['evaluations.list', { month: '2026-11' }]) as { evaluations: { id: number; total: string }[] }
    expect(list.evaluations.map(({ id, total }) => [id, total])).toEqual([[1, '99.00'], [2, '90.00']])
    expect(Object.keys(list.evaluations[0] ?? {})).toEqual(Object.keys(summary(1)))
    expect(queryClient.getQueryData(['evaluations.get', { id: 1 }])).toMatchObject({ total: '99.00' })
  })
})
