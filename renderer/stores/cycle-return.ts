import { create } from 'zustand'
import { useSession } from './session.ts'

/** Where somebody came from who went to mend what blocks a step; `step` is the step's name. */
export interface CycleReturn { kind: 'month' | 'quarter'; step: string; sentence: string }

export const useCycleReturn = create<{ from: CycleReturn | null }>(() => ({ from: null }))

export const leaveCycle = (from: CycleReturn) => useCycleReturn.setState({ from })
export const forgetCycle = () => useCycleReturn.setState({ from: null })

// Back in the other company there is nothing to come back to.
useSession.subscribe((now, before) => { if (now.start?.workspace !== before.start?.workspace) forgetCycle() })
