import type { Grade } from '../evaluation/evaluation.ts'
import { distributionQuota, DISTRIBUTION_MINIMUM } from '../evaluation/distribution.ts'

/** 强制分布 for five grades, in percent, best first. */
export const DISTRIBUTION_SHARES = [10, 20, 40, 20, 10] as const

export interface GradeCount { code: string; people: number; /** null where no advice is given. */ advised: number | null }
export interface Distribution {
  /** People with a grade. */
  people: number
  grades: GradeCount[]
  state: 'none' | 'few' | 'no-shares' | 'advice'
  sentence: string
}

/** How many people stand in each grade, and how many there would be under the shares: advice that moves nobody. */
export function distributionOf(given: readonly (string | null)[], grades: readonly Grade[]): Distribution {
  const people = given.filter((grade) => grade !== null).length
  const counted = grades.map(({ code }) => ({ code, people: given.filter((grade) => grade === code).length }))
  const silent = (state: Distribution['state'], sentence: string): Distribution => ({ people, state, sentence, grades: counted.map((each) => ({ ...each, advised: null })) })
  if (people === 0) return silent('none', '还没有人有等级。')
  const now = `现在 ${counted.map((each) => `${each.code} ${each.people}`).join('、')}`
  if (people < DISTRIBUTION_MINIMUM) return silent('few', `有等级的只有 ${people} 人，不到 ${DISTRIBUTION_MINIMUM} 人，不给各等级的人数建议。${now}。`)
  if (grades.length !== DISTRIBUTION_SHARES.length) return silent('no-shares', `等级不是五档，没有通行的比例可以参考。${now}。`)
  const quotas = distributionQuota(people, DISTRIBUTION_SHARES)
  const advised = counted.map((each, at) => ({ ...each, advised: quotas[at] ?? 0 }))
  const off = advised.filter((each) => each.people !== each.advised).map((each) => `${each.code} ${each.people > each.advised ? '多' : '少'} ${Math.abs(each.people - each.advised)}`)
  return {
    people, state: 'advice', grades: advised,
    sentence: `有等级的 ${people} 人，按 ${DISTRIBUTION_SHARES.join('/')} 参考是 ${advised.map((each) => `${each.code} ${each.advised}`).join('、')}；${now}${off.length === 0 ? '，和参考一致' : `（${off.join('、')}）`}。只供参考，不会因此改任何人的等级，也不能拿它当扣分的理由。`,
  }
}
