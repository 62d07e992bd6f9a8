import { create } from 'zustand'

interface Progress { task: string; done: number; total: number; label: string }

/** The long task under way, as the house reports it. */
export const useProgress = create<{ progress: Progress | null }>(() => ({ progress: null }))
export const takeProgress = ({ task, done, total, label }: Progress) => useProgress.setState({ progress: done >= total ? null : { task, done, total, label } })
