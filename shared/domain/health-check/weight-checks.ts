import { exact } from '../decimal/decimal.ts'
import { eachForm, eachRow } from './facts.ts'
import type { Check } from './finding.ts'
import { pointsText, sumOf } from './wording.ts'

const HEAVY = 60
const THIN = 5
const MOST_ROWS = 8
const FEWEST_ROWS = 3
const IDLE_QUARTERLY = 30

const rowTooHeavy: Check = {
  code: 'row-too-heavy', principle: null, severity: 'amber', title: '一项指标占了大半张表',
  why: `一行超过 ${HEAVY} 分，其他各行就成了摆设：人会只做这一件事，另外几件没人管。把它降到 ${HEAVY} 分以内，或拆成结果与过程两行。`,
  source: '二八原则：抓住关键的少数，但不是只抓一个',
  look: (facts) => eachRow(facts, ({ name, weight }) => (exact(weight).gt(HEAVY) ? `「${name}」占 ${pointsText(weight)}` : null)),
}

const rowTooThin: Check = {
  code: 'row-too-thin', principle: null, severity: 'note', title: '有指标轻得没人在意',
  why: `不到 ${THIN} 分的一行，做好做坏总分几乎不变，却一样要收数据、核数据。并进别的行，或只看不考。`,
  source: '二八原则：精力给关键的少数',
  look: (facts) => eachRow(facts, ({ name, weight }) => (exact(weight).lt(THIN) ? `「${name}」只有 ${pointsText(weight)}` : null)),
}

const tooManyRows: Check = {
  code: 'too-many-rows', principle: null, severity: 'amber', title: '一张表考得太多',
  why: `KPI 的 K 是“关键”。超过 ${MOST_ROWS} 行，人记不住，也分不清先做哪件。留下最要紧的 3 到 ${MOST_ROWS} 行，其余只看不考。`,
  source: 'KPI（关键绩效指标）的本义：只考关键',
  look: (facts) => eachForm(facts, ({ rows }) => (rows.length > MOST_ROWS ? `有 ${rows.length} 行` : null)),
}

const tooFewRows: Check = {
  code: 'too-few-rows', principle: null, severity: 'note', title: '一张表考得太少',
  why: `不到 ${FEWEST_ROWS} 行，一次意外就决定一个月的分，也容易为了这一两个数牺牲别的。补上过程、客户或团队的一行。`,
  source: '平衡使用：结果与原因都要看',
  look: (facts) => eachForm(facts, ({ rows }) => (rows.length < FEWEST_ROWS ? `只有 ${rows.length} 行` : null)),
}

const idleQuarterly: Check = {
  code: 'quarterly-weight-idle', principle: null, severity: 'note', title: '季度指标占得太多，平常月份考不到',
  why: `季度指标只在季末计分，另外两个月它的分摊给别的行。超过 ${IDLE_QUARTERLY} 分，季初两个月与季末考的几乎是两张表。减轻它，或改用每月能量的指标。`,
  source: '考核周期与指标周期一致（SMART 的 T：有时限）',
  look: (facts) => eachForm(facts, ({ rows }) => {
    const quarterly = rows.filter(({ frequency }) => frequency === 'quarter')
    const idle = sumOf(quarterly.map(({ weight }) => weight))
    return idle.gt(IDLE_QUARTERLY) ? `季度指标共 ${pointsText(idle)}（${quarterly.map(({ name }) => `「${name}」`).join('')}）` : null
  }),
}

export const WEIGHT_CHECKS: readonly Check[] = [rowTooHeavy, rowTooThin, tooManyRows, tooFewRows, idleQuarterly]
