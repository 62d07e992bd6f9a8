import type { OperatorRole } from '../evaluation/confirm.ts'
import type { EmployeeId } from '../brand.ts'

export interface MayAnswer { may: boolean; /** Chinese: who answers, and why not whoever is at the keyboard. */ reason: string }

/**
 * An appeal is against what the direct manager confirmed, and nobody decides alone in his own cause: the owner answers.
 * 人事 records appeals and prints them, but does not decide; somebody else's manager has no part in it.
 */
export function whoAnswers(operator: OperatorRole, sheet: { employeeId: EmployeeId; managerId: EmployeeId | null; managerName: string }): MayAnswer {
  if (operator.kind === 'owner') {
    return sheet.managerId === null
      ? { may: true, reason: '此人没有直接上级，由老板答复；考核表也是老板确认的，答复请写清依据。' }
      : { may: true, reason: `由老板答复。直接上级${sheet.managerName}的意见请先听，再决定。` }
  }
  if (operator.kind === 'hr') return { may: false, reason: '人事可以登记申诉、打印，不作决定。请由老板答复。' }
  if (operator.employeeId === sheet.managerId) return { may: false, reason: '这条申诉针对的是您确认的考核表，您不能一个人决定对自己的申诉。请由老板答复。' }
  if (operator.employeeId === sheet.employeeId) return { may: false, reason: '本人不能答复自己的申诉，可以修改或撤回。请由老板答复。' }
  return { may: false, reason: '只有老板可以答复申诉；现在操作的不是老板。' }
}
