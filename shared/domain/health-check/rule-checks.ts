import { exact, plain } from '../decimal/decimal.ts'
import { checkGrades } from '../evaluation/grades.ts'
import { checkRule } from '../scoring/check-rule.ts'
import { eachForm, eachRow } from './facts.ts'
import { article } from './finding.ts'
import type { Check } from './finding.ts'
import { evaluationPlace, PLACES } from './places.ts'
import { pointsText, sumOf } from './wording.ts'

const HIGH_CAP = '1.5'
const MOST_JUDGEMENT = 20
const CLIFF = '0.4'
const LAST_CLIFF = '0.8'
const OFTEN = 3
const PENALTIES_PER_REWARD = 3

const ruleFaulty: Check = {
  code: 'rule-faulty', principle: null, severity: 'red', title: '评分标准有漏洞',
  why: '分段重叠或有空档，同一个数会有两个得分，或者没有得分。发工资前一定会吵起来，现在就改。',
  source: '每个数只落在一段里：互不重叠，没有遗漏',
  look: (facts) => eachRow(facts, ({ name, rule, weight, unit, displayUnit }) => {
    const fault = checkRule(rule, weight, { unit, displayUnit })[0]
    return fault === undefined ? null : `「${name}」${fault.sentence}`
  }),
}

const openEnded: Check = {
  code: 'ratio-open-ended', principle: null, severity: 'amber', title: '比率没有底线，封顶又高',
  why: `封顶超过 150 %、又没有底线，一个大单就盖过其他所有行，做得很差也总有分。设一条底线，把封顶放到 120 % 左右。`,
  source: '封顶与保底：防止一行决定整张表',
  look: (facts) => eachRow(facts, ({ name, rule, hasFloor }) =>
    (rule.kind === 'ratio' && rule.floorRatio === null && !hasFloor && exact(rule.cap).gt(HIGH_CAP) ? `「${name}」封顶 ${plain(exact(rule.cap).times(100))} %，没有底线` : null)),
}

const judgementHeavy: Check = {
  code: 'judgement-heavy', principle: null, severity: 'amber', title: '靠上级判断的分太多',
  why: `说明法合计超过 ${MOST_JUDGEMENT} 分，总分就主要看上级怎么想。能数的改成数，剩下的写清每档标准。`,
  source: '360 与主观评分的通则：主观部分宜少，并有书面标准',
  look: (facts) => eachForm(facts, ({ rows }) => {
    const share = sumOf(rows.filter(({ rule }) => rule.kind === 'judgement').map(({ weight }) => weight))
    return share.gt(MOST_JUDGEMENT) ? `说明法共 ${pointsText(share)}` : null
  }),
}

const gradeCliff: Check = {
  code: 'coefficient-cliff', principle: null, severity: 'amber', title: '等级有重叠，或一分之差钱差太多',
  why: '差 0.01 分系数就跳一大截，人会盯着那条线争分，而不是想怎么做好。等级加密一档，或改用按分数折算。',
  source: '断崖效应：门槛两边的差别应当说得过去',
  look: ({ snapshot: { settings: { grades } } }) => {
    const faults = checkGrades(grades)
    if (faults.length > 0) return faults.map(({ sentence }) => ({ text: sentence, to: PLACES.settings }))
    return grades.slice(0, -1).flatMap((grade, at) => {
      const next = grades[at + 1]
      const step = exact(grade.coefficient).minus(exact(next?.coefficient ?? '0'))
      const most = at === grades.length - 2 ? LAST_CLIFF : CLIFF
      return step.gt(most) ? [{ text: `${grade.code} 与 ${next?.code ?? ''} 以 ${grade.from} 分为界，系数差 ${plain(step)}`, to: PLACES.settings }] : []
    })
  },
}

const adjustmentsOver: Check = {
  code: 'adjustments-over-limit', principle: null, severity: 'amber', title: '加减分经常超过上限',
  why: '常常加到顶或扣到底，说明表里少了一行，正事在靠加减分补。把常见的那件事做成一行指标。',
  source: '例外处理只用于例外',
  look: ({ recent, snapshot: { settings } }) => {
    if (recent.length === 0) return null
    const over = recent.filter(({ adjustments }) => sumOf(adjustments).abs().gt(exact(settings.adjustmentLimit)))
    return over.length < OFTEN ? [] : over.map(({ id, name, month, adjustments }) => ({ text: `${name} ${month} 加减分合计 ${plain(sumOf(adjustments)).replace('-', '−')}，上限 ±${settings.adjustmentLimit}`, to: evaluationPlace(id) }))
  },
}

const onlyPenalties: Check = {
  code: 'only-penalties', principle: null, severity: 'amber', title: '罚得多，奖得少',
  why: `近三个月扣分超过加分的 ${PENALTIES_PER_REWARD} 倍。只罚不奖，人学会的是躲，不是做好。看见做得好的，也记一笔。`,
  source: article('奖惩相结合'),
  look: ({ recent }) => {
    const all = recent.flatMap(({ adjustments }) => adjustments.map((points) => exact(points)))
    const penalties = all.filter((points) => points.lt(0)).length
    const rewards = all.filter((points) => points.gt(0)).length
    if (penalties + rewards < OFTEN) return null
    return penalties > rewards * PENALTIES_PER_REWARD ? [{ text: `近三个月扣分 ${penalties} 次，加分 ${rewards} 次`, to: PLACES.evaluations }] : []
  },
}

export const RULE_CHECKS: readonly Check[] = [ruleFaulty, openEnded, judgementHeavy, gradeCliff, adjustmentsOver, onlyPenalties]
