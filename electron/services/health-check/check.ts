import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { checkHealth } from '../../../shared/domain/health-check/check-health.ts'
import type { ReadContext } from '../context.ts'
import { healthSnapshot } from './snapshot.ts'

/** 体检 of the month and the year before it. */
export const checkCompany = (context: Pick<ReadContext, 'db' | 'clock'>, { month }: Parsed<'health.check'>): Output<'health.check'> =>
  checkHealth(healthSnapshot(context, month))
