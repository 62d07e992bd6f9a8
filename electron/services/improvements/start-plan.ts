import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { inScope, pointOf, type Scope } from '../../../shared/domain/diagnosis/series.ts'
import type { Dimension } from '../../../shared/domain/indicator/indicator.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { hypothesesOf, rootCausesOfMonth, type ScopeColumns } from '../../repositories/causes.ts'
import { employeeById } from '../../repositories/employees.ts'
import { decisionForPlan } from '../../repositories/improvements.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { interviewOf } from '../../repositories/interviews.ts'
import { namesOnSheets } from '../../repositories/meetings.ts'
import { Refusal, type ReadContext } from '../context.ts'
import { chainBoard } from '../chain/board.ts'
import { scopeChoice, scopeOf } from '../chain/scope.ts'
import { seriesRows } from '../chain/series.ts'
import { checkCompany } from '../health-check/check.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

type Start = Output<'improvements.start'>
type Context = Pick<ReadContext, 'db' | 'clock'>
type From<S extends Start['source']> = Extract<Parsed<'improvements.start'>, { source: S }>

const EMPTY = { decisionId: null, sourceNote: '', employeeId: null, lever: null, action: '', acceptance: '', partners: '', dueOn: null, indicatorId: null, measured: 'person' } as const
/** 效用 ← 产品, 效率 ← 流程, 能力 ← 组织; a 效益 result may be raised by any of them. */
const LEVER_OF: Record<Dimension, Start['lever']> = { benefit: null, utility: 1, efficiency: 2, capability: 3 }

/** What is known already of a plan from this source, so that nothing has to be typed twice. */
export function startPlan(context: Context, from: Parsed<'improvements.start'>): Start {
  switch (from.source) {
    case 'row': return fromRow(context, from)
    case 'decision': return fromDecision(context, from)
    case 'interview': return fromInterview(context, from)
    case 'finding': return fromFinding(context, from)
    case 'cause': return fromCause(context, from)
  }
}

/** Called as the month's sheets call it. */
function knownIndicator(db: Connection, month: Month, id: IndicatorId) {
  const indicator = indicatorById(db, id)
  if (indicator === undefined) throw new Refusal('not-found', { what: 'indicator' })
  return { ...indicator, name: namesOnSheets(db, month).get(id) ?? indicator.name }
}

function shownOf(db: Connection, month: Month, scope: Scope, indicatorId: IndicatorId): string {
  const rows = seriesRows(db, [month]).filter((row) => row.indicatorId === indicatorId && inScope(row, scope))
  return pointOf(month, rows, scoringSettings(db)).shown
}

function fromRow({ db }: Context, { month, employeeId, indicatorId }: From<'row'>): Start {
  const [{ name, dimension }, person] = [knownIndicator(db, month, indicatorId), employeeById(db, employeeId)]
  if (person === undefined) throw new Refusal('not-found', { what: 'employee' })
  const shown = shownOf(db, month, { kind: 'person', employeeId }, indicatorId)
  return { ...EMPTY, source: 'row', sourceNote: `${monthLabel(month)}${person.name}的“${name}”${shown === '' ? '没有完整数字' : `：${shown}`}`, employeeId, lever: LEVER_OF[dimension], indicatorId }
}

function fromDecision({ db }: Context, { decisionId }: From<'decision'>): Start {
  const decision = decisionForPlan(db, decisionId)
  if (decision === undefined) throw new Refusal('not-found', { what: 'decision' })
  const { month, what, ownerId, partners, dueOn, acceptance, indicatorId } = decision
  return { ...EMPTY, source: 'decision', decisionId, sourceNote: `${monthLabel(month)}决议：${what}`, employeeId: ownerId, action: what, acceptance, partners: partners.join('、').slice(0, 500), dueOn, indicatorId, measured: 'company' }
}

function fromInterview({ db }: Context, { month, employeeId, point: at }: From<'interview'>): Start {
  const point = interviewOf(db, month, employeeId)?.agreed[at]
  if (point === undefined) throw new Refusal('not-found', { what: 'interview' })
  return { ...EMPTY, source: 'interview', sourceNote: `${monthLabel(month)}面谈约定：${point.action}`, employeeId, action: point.action, dueOn: point.due }
}

function fromFinding(context: Context, { month, code }: From<'finding'>): Start {
  const finding = checkCompany(context, { month }).findings.find((each) => each.code === code)
  if (finding === undefined) throw new Refusal('not-found', { what: 'finding' })
  return { ...EMPTY, source: 'finding', sourceNote: `${monthLabel(month)}体检：${finding.title}。${finding.evidence.slice(0, 3).join('；')}`.slice(0, 2000), lever: 3, measured: 'company' }
}

/** An indicator for its own sake: what five whys came to, else its figures. */
function rootOf(db: Connection, month: Month, columns: ScopeColumns, { id, name }: { id: IndicatorId; name: string }): string {
  const scope = scopeChoice(columns)
  const found = rootCausesOfMonth(db, month).find((each) => each.indicatorId === id && JSON.stringify(scopeChoice(each)) === JSON.stringify(scope))
  if (found !== undefined && found.conclusion.trim() !== '') return `${monthLabel(month)}“${name}”的根本原因：${found.conclusion}`
  const shown = shownOf(db, month, scopeOf(db, scope), id)
  return `${monthLabel(month)}“${name}”${shown === '' ? '没有完整数字' : `：${shown}`}`
}

/** The sentence the owner confirmed; where none was kept, the one the walk says now. */
function fromCause(context: Context, { month, effectId, causeId, departmentId, employeeId }: From<'cause'>): Start {
  const { db } = context
  const columns = { scope: employeeId !== null ? 'person' as const : departmentId !== null ? 'department' as const : 'company' as const, departmentId: employeeId === null ? departmentId : null, employeeId }
  const cause = knownIndicator(db, month, causeId)
  const effect = effectId === null ? null : knownIndicator(db, month, effectId)
  const same = (one: { effectId: IndicatorId; causeId: IndicatorId | null }): boolean => one.causeId === causeId && one.effectId === effectId
  const kept = hypothesesOf(db, { ...columns, month }).findLast((each) => each.verdict === 'confirmed' && same(each))
  const said = effect === null ? rootOf(db, month, columns, cause) : kept?.sentence ?? chainBoard(context, { month, scope: scopeChoice(columns) }).walks.find(same)?.sentence ?? `“${effect.name}”的原因：${cause.name}`
  return { ...EMPTY, source: 'cause', sourceNote: said.slice(0, 2000), employeeId, lever: LEVER_OF[cause.dimension], indicatorId: causeId, measured: columns.scope }
}
