import type { Day, Month } from '../../domain/brand.ts'
import type { Interview } from '../../domain/interview/interview.ts'
import { checkCode } from '../check-code.ts'
import { monthTitle } from '../month-title.ts'

export interface InterviewFacts {
  company: string
  month: Month
  employee: { number: string; name: string; department: string; position: string; manager: string }
  total: string | null
  grade: string | null
  /** null prints blank lines for the pen. */
  interview: Interview | null
  signedOn: Day | null
  printedWhen: string
}

/** 绩效面谈记录, one page a person: text as printed, '' leaves room for the pen. */
export interface InterviewPaper {
  company: string
  title: string
  number: string
  facts: [string, string][]
  boxes: { title: string; text: string; lines: number }[]
  agreed: string[][]
  signed: string
  employee: { number: string; name: string }
  printedWhen: string
  checkCode: string
}

export function interviewPaper({ company, month, employee, total, grade, interview, signedOn, printedWhen }: InterviewFacts): InterviewPaper {
  const said = interview ?? { heldOn: '', place: '', byName: '', good: '', gaps: '', support: '', employeeView: '', agreed: [] }
  const body = {
    company, title: `${monthTitle(month)}绩效面谈记录`, number: `MT-${month}-${employee.number}`, employee: { number: employee.number, name: employee.name },
    facts: [
      ['工号', employee.number], ['姓名', employee.name], ['部门', employee.department], ['岗位', employee.position], ['直接上级', employee.manager],
      ['本月总分', total === null ? '' : `${total}${grade === null ? '' : `（${grade}）`}`], ['面谈日期', said.heldOn], ['地点', said.place], ['面谈人', said.byName],
    ] as [string, string][],
    boxes: [
      { title: '一、做得好的地方', text: said.good, lines: 3 }, { title: '二、差距与原因', text: said.gaps, lines: 3 },
      { title: '三、需要的支持', text: said.support, lines: 2 }, { title: '四、本人意见', text: said.employeeView, lines: 3 },
    ],
    agreed: said.agreed.map(({ action, who, due }, at) => [String(at + 1), action, who, due ?? '']),
  }
  return { ...body, signed: signedOn === null ? '' : `已签字：${signedOn}`, printedWhen, checkCode: checkCode(body) }
}
