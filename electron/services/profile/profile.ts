import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { CompanyProfile } from '../../../shared/api/okr.ts'
import { companyProfile, putCompanyProfile } from '../../repositories/company-profile.ts'
import type { ReadContext, WriteContext } from '../context.ts'

const FIELDS = ['whoWeAre', 'whereFrom', 'whereTo', 'industry', 'headcount'] as const

export const getProfile = ({ db }: ReadContext): CompanyProfile => companyProfile(db)

/** The record says which parts of 公司一页纸 changed; the page itself shows what they say now. */
export function saveProfile({ db, audit }: WriteContext, profile: Parsed<'profile.save'>): Output<'profile.save'> {
  const before = companyProfile(db)
  putCompanyProfile(db, profile)
  audit('company profile', { changed: FIELDS.filter((field) => before[field] !== profile[field]) })
  return { done: true }
}
