import type { RowInput } from '../../domain/scoring/row-score.ts'
import { RULE_NAMES, type Rule } from '../../domain/scoring/rule.ts'

/** How a rule scores, said without any number of points: points would tell the weight. */
const WORDS: Record<Rule['kind'], string> = {
  ratio: '按完成率计分，有上限', interpolation: '底线、目标、挑战三点之间按比例', bands: '按实际值所在的区间计分', deduction: '从满分往下扣，扣完为止',
  bonus: '目标以上逐档加分', growth: '按增减的幅度加减', binary: '达成得满分，否则不得分', judgement: '直接上级对照标准评分，并写明理由', nearness: '越接近目标得分越高',
}

export const plainStandard = ({ rule }: Pick<RowInput, 'rule'>): string =>
  `${RULE_NAMES[rule.kind]}：${WORDS[rule.kind]}。${rule.kind === 'judgement' && rule.standard.trim() !== '' ? `标准：${rule.standard.trim()}` : ''}`
