import type { DraftObjective } from '../draft.ts'
import { keyResultName, typed } from '../wording.ts'
import type { Advice } from './advice.ts'
import { amountsIn } from './amount.ts'

const VAGUE = /做好|搞好|加强|加大|加快|优化|提升|提高|推进|完善|改善|强化|深化|落实|促进|积极|努力|进一步|更好/
/** An activity, done or not, whatever comes of it. */
const TASK = /^(召开|举办|组织|开展|参加|编写|撰写|制定|制订|编制|提交|安排|跟进|对接|梳理|学习|调研|拜访|培训|讨论)|^完成.*(方案|报告|培训|会议|会|制度|文件|手册|计划|调研|活动)$/

/** How key results are worded, and how many there are. */
export function wordingAdvice(draft: DraftObjective): Advice[] {
  return [...counts(draft), ...draft.keyResults.flatMap(({ title, kind, target }, at): Advice[] => {
    const text = title.trim()
    const name = keyResultName(at, title)
    const measured = kind !== 'milestone' && typed(target) !== null
    const vague = VAGUE.exec(text)?.[0]
    const found: Advice[] = []
    if (vague !== undefined && !measured && amountsIn(text).length === 0) found.push({ code: 'key-result-vague', keyResult: at, sentence: `${name}：“${vague}”到什么程度才算做到？请写成能数出来的变化，例如“复购率从 20 % 到 30 %”。` })
    if (TASK.test(text)) found.push({ code: 'key-result-task', keyResult: at, sentence: `${name}：这是要做的事，不是结果。做完以后哪个数字会变？把那个数字写成关键结果，这件事记在行动里。` })
    return found
  })]
}

function counts({ keyResults }: DraftObjective): Advice[] {
  const count = keyResults.length
  const found: Advice[] = []
  if (count < 2) found.push({ code: 'key-results-few', keyResult: null, sentence: count === 0 ? '还没有关键结果。写 2 到 4 个：看到哪些数字，就知道目标做到了？' : '只有 1 个关键结果，容易只顾一头。再想一个从另一面看的数字（例如数量之外看质量），2 到 4 个为好。' })
  if (count > 4) found.push({ code: 'key-results-many', keyResult: null, sentence: `有 ${count} 个关键结果，人记不住这么多。留下最要紧的 2 到 4 个，其余放到考核表里当 KPI。` })
  if (count >= 2 && keyResults.every(({ kind }) => kind === 'milestone')) found.push({ code: 'all-milestones', keyResult: null, sentence: '关键结果全是里程碑，只有做到和没做到，中间看不出进展。至少换一个能数的结果。' })
  return found
}
