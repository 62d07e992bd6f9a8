import type { FigureField, GridCell } from '../../shared/api/figures.ts'

/** The four figures agreed before the month, in the order of the grid's columns. */
export const TARGET_FIELDS = ['floor', 'target', 'stretch', 'base'] as const satisfies readonly FigureField[]
export type TargetField = (typeof TARGET_FIELDS)[number]

type RuleOf = Pick<GridCell, 'rule' | 'binary'>

/** Which figures a row's rule reads; the others are closed in the target grid. 层差法 takes a target to print beside its bands. */
export function usedFigures({ rule, binary }: RuleOf): readonly TargetField[] {
  switch (rule) {
    case 'interpolation': return ['floor', 'target', 'stretch']
    case 'ratio': return ['floor', 'target']
    case 'growth': return ['target', 'base']
    case 'binary': return binary ? [] : ['target']
    case 'judgement': return []
    default: return ['target']
  }
}

/** Figures a row cannot be scored without, so far as its rule alone tells. */
export function neededFigures({ rule, binary }: RuleOf): readonly TargetField[] {
  switch (rule) {
    case 'interpolation': return ['floor', 'target', 'stretch']
    case 'ratio': case 'bonus': case 'nearness': return ['target']
    case 'binary': return binary ? [] : ['target']
    default: return []
  }
}
