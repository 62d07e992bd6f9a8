import type { Day, Month } from '../../domain/brand.ts'
import type { AppealOutcome } from '../../domain/appeal/appeal.ts'
import { checkCode } from '../check-code.ts'
import { monthTitle } from '../month-title.ts'

export interface AppealFacts {
  company: string
  month: Month
  employee: { number: string; name: string; department: string; position: string; manager: string }
  total: string | null
  grade: string | null
  /** null prints a blank form. */
  appeal: { at: number; on: Day; rowName: string; reason: string; wanted: string; outcome: AppealOutcome; answer: string; answeredOn: Day | null; answeredBy: string } | null
  printedWhen: string
}

/** 申诉表, one page an appeal; '' leaves room for the pen. */
export interface AppealPaper {
  company: string
  title: string
  number: string
  facts: [string, string][]
  boxes: { title: string; text: string; lines: number }[]
  outcome: string
  employee: { number: string; name: string }
  printedWhen: string
  checkCode: string
}

const OUTCOMES: readonly [AppealOutcome, string][] = [['upheld', '维持原结果'], ['changed', '更正结果'], ['withdrawn', '本人撤回']]

export function appealPaper({ company, month, employee, total, grade, appeal, printedWhen }: AppealFacts): AppealPaper {
  const body = {
    company, title: `${monthTitle(month)}绩效申诉表`, number: `SS-${month}-${employee.number}${appeal === null ? '' : `-${appeal.at}`}`, employee: { number: employee.number, name: employee.name },
    facts: [
      ['工号', employee.number], ['姓名', employee.name], ['部门', employee.department], ['岗位', employee.position], ['直接上级', employee.manager],
      ['本月总分', total === null ? '' : `${total}${grade === null ? '' : `（${grade}）`}`],
      ['申诉日期', appeal?.on ?? ''], ['申诉项目', appeal === null ? '' : appeal.rowName === '' ? '整张考核表' : appeal.rowName], ['答复日期', appeal?.answeredOn ?? ''],
    ] as [string, string][],
    boxes: [
      { title: '一、申诉理由（写明事实、数据与凭据）', text: appeal?.reason ?? '', lines: 7 }, { title: '二、希望怎样处理', text: appeal?.wanted ?? '', lines: 3 },
      { title: `三、答复${appeal?.answeredBy ? `（${appeal.answeredBy}）` : ''}`, text: appeal?.answer ?? '', lines: 5 },
    ],
    outcome: OUTCOMES.map(([outcome, word]) => `${appeal?.outcome === outcome ? '☑' : '□'} ${word}`).join('　　'),
  }
  return { ...body, printedWhen, checkCode: checkCode(body) }
}
