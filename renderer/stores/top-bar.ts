import { create } from 'zustand'

/** Places in the top bar that the page on screen fills. */
export const useTopBar = create<{ titleSlot: HTMLElement | null; actionSlot: HTMLElement | null }>(() => ({ titleSlot: null, actionSlot: null }))
export const setTitleSlot = (titleSlot: HTMLElement | null) => useTopBar.setState({ titleSlot })
export const setActionSlot = (actionSlot: HTMLElement | null) => useTopBar.setState({ actionSlot })
