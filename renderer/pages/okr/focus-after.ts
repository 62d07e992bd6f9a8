/** A button that removes itself, or what it stands in, hands the cursor on. */
export function focusAfter(testId: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.focus())
}
