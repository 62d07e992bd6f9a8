import { useSyncExternalStore } from 'react'

const themeNow = (): string => document.documentElement.dataset['theme'] ?? 'light'
function onTheme(changed: () => void): () => void {
  const watch = new MutationObserver(changed)
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}

/** The theme a chart is drawn under: as a key it lets the canvas be drawn anew when the theme changes. */
export const useChartTheme = (): string => useSyncExternalStore(onTheme, themeNow)
