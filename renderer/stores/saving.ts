import { create } from 'zustand'

type Saving = { state: 'idle' } | { state: 'saving' } | { state: 'saved'; at: Date } | { state: 'failed' }

/** What the top bar says about the owner's typing: 已保存 only after the house has committed. */
export const useSaving = create<{ saving: Saving; open: number }>(() => ({ saving: { state: 'idle' }, open: 0 }))

export const markSaving = () => useSaving.setState(({ open }) => ({ saving: { state: 'saving' }, open: open + 1 }))
export const markSaved = () => useSaving.setState(({ open, saving }) => ({
  open: Math.max(0, open - 1), saving: open > 1 ? saving : { state: 'saved', at: new Date() },
}))
export const markFailed = () => useSaving.setState(({ open }) => ({ open: Math.max(0, open - 1), saving: { state: 'failed' } }))
