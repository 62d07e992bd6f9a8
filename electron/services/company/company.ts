import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { companyName, saveCompanyName } from '../../repositories/company.ts'
import { writeSetting } from '../../repositories/settings.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { nameOf } from '../workspace/operator.ts'

export function saveCompany({ db, audit }: WriteContext, { name: typed }: Parsed<'company.save'>): { done: true } {
  const name = typed.trim()
  const from = companyName(db)
  saveCompanyName(db, name)
  audit('company', { from, to: name })
  return { done: true }
}

/** 现在由谁操作. The record of the choice is signed by whoever was at the keyboard before. */
export function chooseOperator({ db, operator: from, audit }: WriteContext, operator: Parsed<'operator.choose'>): Output<'operator.choose'> {
  const operatorName = nameOf(db, operator)
  if (operatorName === null) throw new Refusal('not-found', { what: 'employee' })
  writeSetting(db, 'operator', operator)
  audit('operator', { from, to: operator, name: operatorName })
  return { operator, operatorName }
}
