import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { whoAnswers } from '../../../shared/domain/appeal/who-answers.ts'
import type { Day } from '../../../shared/domain/brand.ts'
import { addAppeal, changeAppeal, putOutcome, removeAppeal as remove, type AppealRecord } from '../../repositories/appeals.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed, rowOf, sheetById, subjectOf, whose } from '../evaluations/open-sheet.ts'
import { openAppeal } from './appeals.ts'

const subject = ({ id }: Pick<AppealRecord, 'id'>): string => `appeal ${id}`
const theirs = ({ month, number, name, rowName }: AppealRecord) => ({ month, number, name, row: rowName })

/** Anybody at the keyboard may record somebody's appeal; a confirmed sheet is no hindrance, a closed month is. */
export function fileAppeal({ db, audit }: WriteContext, { evaluationId, ...given }: Parsed<'appeals.file'>): Output<'appeals.file'> {
  const sheet = sheetById(db, evaluationId)
  refuseClosed(db, sheet.head)
  const row = given.rowId === null ? '' : rowOf(sheet, given.rowId).name
  refuseBlank(given.reason)
  const id = addAppeal(db, { evaluationId, ...given })
  audit(subjectOf(sheet), { ...whose(sheet), appeal: id, row, on: given.on, reason: given.reason, wanted: given.wanted })
  return { id }
}

export function editAppeal({ db, audit }: WriteContext, given: Parsed<'appeals.edit'>): Output<'appeals.edit'> {
  const before = openAppeal(db, given.id)
  if (given.rowId !== null) rowOf(sheetById(db, before.evaluationId), given.rowId)
  refuseBlank(given.reason)
  changeAppeal(db, given)
  audit(subject(before), { ...theirs(before), from: { on: before.on, reason: before.reason, wanted: before.wanted }, to: { on: given.on, reason: given.reason, wanted: given.wanted } })
  return { done: true }
}

/** The owner's answer. Nothing on the sheet changes by it; `next` says what has to happen where it was found right. */
export function answerAppeal({ db, audit, operator, operatorName }: WriteContext, { id, outcome, answer, on }: Parsed<'appeals.answer'>): Output<'appeals.answer'> {
  const appeal = openAppeal(db, id)
  const who = whoAnswers(operator, appeal)
  if (!who.may) throw new Refusal('not-the-manager', { reason: who.reason })
  refuseBlank(answer)
  refuseBefore(appeal, on)
  putOutcome(db, { id, outcome, answer, on, by: operatorName })
  audit(subject(appeal), { ...theirs(appeal), outcome, answer, on })
  return { next: nextStep(appeal, outcome), to: `/evaluations/${appeal.evaluationId}` }
}

function nextStep({ name, confirmed, managerName }: AppealRecord, outcome: 'upheld' | 'changed'): string {
  if (outcome === 'upheld') return `已维持原分。考核表不变，答复会印在${name}的考核表上，请当面告诉本人。`
  const again = `由${managerName === '' ? '老板' : `直接上级${managerName}`}重新确认，再请本人重签`
  return confirmed
    ? `同意更正，但考核表还没有变。请打开${name}的考核表：撤回确认（写明原因）→ 改好有误的数 → ${again}。`
    : `同意更正，但考核表还没有变。请打开${name}的考核表：改好有误的数 → ${again}。`
}

/** 本人撤回: the appeal stays readable. */
export function withdrawAppeal({ db, audit, operatorName }: WriteContext, { id, on }: Parsed<'appeals.withdraw'>): Output<'appeals.withdraw'> {
  const appeal = openAppeal(db, id)
  refuseBefore(appeal, on)
  putOutcome(db, { id, outcome: 'withdrawn', answer: '', on, by: operatorName })
  audit(subject(appeal), { ...theirs(appeal), outcome: 'withdrawn', on })
  return { done: true }
}

/** For one recorded by mistake. */
export function removeAppeal({ db, audit }: WriteContext, { id }: Parsed<'appeals.remove'>): Output<'appeals.remove'> {
  const appeal = openAppeal(db, id)
  remove(db, id)
  audit(subject(appeal), { ...theirs(appeal), removed: { on: appeal.on, reason: appeal.reason, wanted: appeal.wanted } })
  return { done: true }
}

function refuseBlank(text: string): void {
  if (text.trim() === '') throw new Refusal('reason-missing')
}

function refuseBefore({ on: filed }: AppealRecord, on: Day): void {
  if (on < filed) throw new Refusal('bad-input', { fields: ['on'] })
}
