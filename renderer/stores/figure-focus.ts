import { create } from 'zustand'
import { lineKey, type Slot } from './figure-slot.ts'

interface FigureFocus {
  /** The slot under the cursor of the grid on screen; null when the grid is left. */
  active: Slot | null
  /** A slot to go to as soon as a grid shows it. */
  wanted: Slot | null
  /** How the results are laid out, and whose line (`lineKey`) they are when laid out by person. */
  arrangement: 'indicator' | 'person'
  person: string | null
}
export const useFigureFocus = create<FigureFocus>(() => ({ active: null, wanted: null, arrangement: 'indicator', person: null }))

export const goTo = (slot: Slot) => useFigureFocus.setState({ wanted: slot, person: lineKey(slot) })
