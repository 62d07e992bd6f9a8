import type { CompanyProfile } from '../../shared/api/okr.ts'
import type { Connection } from '../database/open.ts'

const EMPTY: CompanyProfile = { whoWeAre: '', whereFrom: '', whereTo: '', industry: '', headcount: null }

/** 公司一页纸, empty until somebody writes it. */
export const companyProfile = (db: Connection): CompanyProfile => (db.prepare(`
  SELECT who_we_are AS whoWeAre, where_from AS whereFrom, where_to AS whereTo, industry, headcount FROM company_profile WHERE id = 1`).get() as CompanyProfile | undefined) ?? EMPTY

export function putCompanyProfile(db: Connection, profile: CompanyProfile): void {
  db.prepare(`
    INSERT INTO company_profile (id, who_we_are, where_from, where_to, industry, headcount) VALUES (1, @whoWeAre, @whereFrom, @whereTo, @industry, @headcount)
    ON CONFLICT (id) DO UPDATE SET who_we_are = excluded.who_we_are, where_from = excluded.where_from, where_to = excluded.where_to,
      industry = excluded.industry, headcount = excluded.headcount`).run(profile)
}
