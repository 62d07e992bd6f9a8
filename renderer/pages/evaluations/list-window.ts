/** Height of one line of the list in px; the CSS takes it from here. */
export const LINE = 52
const AROUND = 6

/** Which lines are drawn: those in view and a few around, from `first` up to but not including `end`. */
export function windowOf(scrollTop: number, height: number, count: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(scrollTop / LINE) - AROUND)
  return { first: Math.min(first, count), end: Math.min(count, Math.ceil((scrollTop + height) / LINE) + AROUND) }
}

/** Where the cursor of the list goes on a key; null when the key is not for moving. `at` is -1 before the first. */
export function movedBy(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null
  const within = (place: number) => Math.max(0, Math.min(count - 1, place))
  switch (key) {
    case 'ArrowDown': return within(at + 1)
    case 'ArrowUp': return at === -1 ? count - 1 : within(at - 1)
    case 'PageDown': return within(at + Math.max(1, page - 1))
    case 'PageUp': return within(at - Math.max(1, page - 1))
    case 'Home': return 0
    case 'End': return count - 1
    default: return null
  }
}

/** The scroll that brings a line into view; unchanged when it is there already. */
export function scrollFor(at: number, scrollTop: number, height: number): number {
  const top = at * LINE
  if (top < scrollTop) return top
  return top + LINE > scrollTop + height ? top + LINE - height : scrollTop
}
