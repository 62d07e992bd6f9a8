import { expect, it } from 'vitest'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { suggestTalk, type TalkFacts, type TalkRow } from '../../../shared/domain/interview/suggest.ts'

const row = (name: string, weight: string, score: string, light: TalkRow['light']): TalkRow => ({ name, weight, score, light, sentence: `${name} ${score} 分` })
const facts = (given: Partial<TalkFacts>): TalkFacts => ({ name: '戴南希', rows: [], before: null, plans: [], selfSummary: '', ...given })

// Catches: strengths told weakest first, a row at its full points told as above it, gaps in the sheet's order instead of by what they cost.
it('speaks of what is above target and of what cost most', () => {
  const rows = [row('回款额', '40', '20', 'red'), row('新客户', '20', '24', 'green'), row('毛利率', '20', '22', 'green'), row('拜访', '10', '10', 'green'), row('报表', '10', '5', 'red')]
  const { good, gaps, support } = suggestTalk(facts({ rows }))
  expect(good).toEqual(['新客户 24 分。', '毛利率 22 分。'])
  expect(gaps).toEqual(['回款额 20 分。', '报表 5 分。'])
  expect(support[0]).toContain('“回款额”')
})

it('praises rows that made their points where none is above them', () => {
  expect(suggestTalk(facts({ rows: [row('甲', '60', '60', 'green'), row('乙', '40', '36', 'amber'), row('丙', '0', '0', 'green')] })).good).toEqual(['甲 60 分。'])
})

// Catches: last month's agreed points forgotten, or taken over as agreed anew without asking.
it('asks after what was agreed and offers the plans as points to agree on', () => {
  const before = { month: '2026-10' as Month, agreed: [{ action: '每周拜访两家', who: '戴南希', due: '2026-10-31' as Day }, { action: '学报价', who: '', due: null }] }
  const talk = suggestTalk(facts({ before, plans: [{ action: '跟两单', expected: '签一单', dueOn: '2026-11-30' as Day }, { action: ' ', expected: '', dueOn: null }], selfSummary: '尽力了' }))
  expect(talk.gaps).toEqual(['上次（2026-10）约定“每周拜访两家”，由戴南希负责（期限 2026-10-31）：完成了没有？', '上次（2026-10）约定“学报价”：完成了没有？'])
  expect(talk.agreed).toEqual([{ action: '跟两单，做到签一单', who: '戴南希', due: '2026-11-30' }])
  expect(talk.employeeView).toEqual(['本人自评：尽力了。'])
})

it('has nothing to suggest for an empty sheet', () => {
  expect(suggestTalk(facts({}))).toEqual({ good: [], gaps: [], support: [], employeeView: [], agreed: [] })
})
