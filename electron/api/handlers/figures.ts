import { copyTargets } from '../../services/figures/copy-targets.ts'
import { figureGrid, figureMonths } from '../../services/figures/grid.ts'
import { saveNote } from '../../services/figures/note.ts'
import { saveFigures } from '../../services/figures/save-figures.ts'
import type { HandlersOf } from '../handler.ts'

export const figureHandlers: HandlersOf<'figures'> = {
  'figures.grid': (context, { month }) => figureGrid(context, month),
  'figures.save': saveFigures,
  'figures.note': saveNote,
  'figures.copyTargets': copyTargets,
  'figures.months': figureMonths,
}
