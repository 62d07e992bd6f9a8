import type { ChartEvent, ActiveElement, Chart, InteractionMode } from 'chart.js'

type Choose = ((at: number) => void) | undefined

/** Options that lead from a bar or point to what it stands for; without `onChoose` the chart does not react. A table beneath does the same by keyboard. */
export function choosing(onChoose: Choose, axis: 'x' | 'y' = 'x') {
  if (onChoose === undefined) return { events: [] }
  return {
    events: ['click', 'mousemove'] as ('click' | 'mousemove')[],
    onClick: (event: ChartEvent, _hit: ActiveElement[], chart: Chart) => {
      const at = under(event, chart, axis)
      if (at !== undefined) onChoose(at)
    },
    onHover: (event: ChartEvent, _hit: ActiveElement[], chart: Chart) => { chart.canvas.style.cursor = under(event, chart, axis) === undefined ? '' : 'pointer' },
  }
}

function under(event: ChartEvent, chart: Chart, axis: 'x' | 'y'): number | undefined {
  if (event.native === null) return undefined
  return chart.getElementsAtEventForMode(event.native, 'nearest' satisfies InteractionMode, { intersect: false, axis }, true)[0]?.index
}
