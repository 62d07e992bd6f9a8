import type { EmployeeId, EvaluationId, Month } from '../../shared/domain/brand.ts'
import type { TestHouse } from './house.ts'

/** Does everything a month still waits for, through the services an owner uses, so that it can be closed. */
export async function makeClosable(house: TestHouse, given: string): Promise<void> {
  const month = given as Month
  await house.call('operator.choose', { kind: 'owner' })
  await layMissing(house, month)
  await fillFigures(house, month)
  for (const { id, outcome, on } of (await house.call('appeals.list', { month })).appeals) {
    if (outcome === 'open') await house.call('appeals.answer', { id, outcome: 'upheld', answer: '核对无误，维持原分。', on })
  }
  const { evaluations } = await house.call('evaluations.list', { month })
  const waiting = evaluations.filter(({ confirmedAt }) => confirmedAt === null)
  if (waiting.length > 0) await house.call('evaluations.confirmMany', { ids: waiting.map(({ id }) => id) })
  const { without } = await house.call('improvements.list', { month })
  if (without.length > 0) await house.call('improvements.save', { ...NONE_NEEDED, month, employeeIds: [...new Set(without.map(({ employeeId }) => employeeId))] })
  if ((await house.call('meetings.get', { month })).meeting.state === 'running') await house.call('meetings.end', { month })
  await house.call('months.meeting', { month, heldOn: dayOf(month), skippedReason: null })
  const { closeBlocks } = await house.call('months.state', { month })
  if (closeBlocks.length > 0) throw new Error(`${month} cannot be closed: ${closeBlocks.map(({ sentence }) => sentence).join('; ')}`)
}

/** Closes it as well. */
export async function closeMonth(house: TestHouse, month: string): Promise<number> {
  await makeClosable(house, month)
  return (await house.call('months.close', { month })).version
}

const dayOf = (month: Month): string => `${month}-28`
const NONE_NEEDED = { id: null, kind: 'none-needed', lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '都达到了目标' } as const

async function layMissing(house: TestHouse, month: Month): Promise<void> {
  const { withoutSheet } = await house.call('figures.grid', { month })
  const { withoutSheet: known } = await house.call('evaluations.list', { month })
  const lay = async (ids: EmployeeId[], templateId: number | null) => {
    if (ids.length > 0) await house.call('evaluations.apply', { month, employeeIds: ids, templateId })
  }
  const templated = new Set(known.filter(({ templateId }) => templateId !== null).map(({ employeeId }) => employeeId))
  await lay(withoutSheet.map(({ employeeId }) => employeeId).filter((id) => templated.has(id)), null)
  await lay(withoutSheet.map(({ employeeId }) => employeeId).filter((id) => !templated.has(id)), 14)
}

/** Missing targets get 10 and missing results 12; typed nonsense is overwritten; judged rows get half their weight. */
async function fillFigures(house: TestHouse, month: Month): Promise<void> {
  const { cells, bad, people, indicators } = await house.call('figures.grid', { month })
  const lower = new Set(indicators.filter(({ direction }) => direction === 'lower').map(({ id }) => id))
  const open = new Set(people.filter(({ confirmed }) => !confirmed).map(({ evaluationId }) => evaluationId))
  const wrong = new Set(bad.map((cell) => `${cell.employeeId} ${cell.indicatorId} ${cell.field}`))
  const entries = cells.filter(({ evaluationId, exempt, rule }) => open.has(evaluationId) && exempt === null && rule !== 'judgement').flatMap((cell) => {
    const { employeeId, indicatorId, needs, binary, actual } = cell
    const at = (field: 'floor' | 'target' | 'stretch' | 'base' | 'actual', text: string) =>
      cell[field] === null || wrong.has(`${employeeId} ${indicatorId} ${field}`) ? [{ employeeId, indicatorId, field, text }] : []
    return [
      ...needs.flatMap((field) => at(field, (lower.has(indicatorId) ? { floor: '14', target: '10', stretch: '8', base: '9' } : { floor: '8', target: '10', stretch: '14', base: '9' })[field])),
      ...(actual === null ? at('actual', binary ? '达成' : '12') : []),
    ]
  })
  if (entries.length > 0) await house.call('figures.save', { month, entries })
  for (const id of new Set(cells.filter(({ evaluationId, rule, exempt }) => rule === 'judgement' && exempt === null && open.has(evaluationId)).map(({ evaluationId }) => evaluationId))) await judgeSheet(house, id)
}

async function judgeSheet(house: TestHouse, id: EvaluationId): Promise<void> {
  const sheet = await house.call('evaluations.get', { id })
  for (const row of sheet.rowsDetail) {
    if (row.rule.kind === 'judgement' && row.judged === null && row.exempt === null) await house.call('evaluations.judge', { id, rowId: row.id, points: '5', reason: '按标准' })
  }
}
