import type { Day, DecisionId, EmployeeId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { AgendaKey } from '../../shared/domain/meeting/agenda.ts'
import type { Connection } from '../database/open.ts'

export interface Partner { employeeId: EmployeeId | null; name: string }
export interface PostponementRecord { from: Day; to: Day; reason: string; on: Day }

/** What is typed of a decision. */
export interface DecisionText {
  kind: 'decision' | 'action'
  what: string
  ownerId: EmployeeId | null
  ownerName: string
  partners: Partner[]
  dueOn: Day
  acceptance: string
  resources: string
  page: AgendaKey | null
  indicatorId: IndicatorId | null
}
export interface DecisionRecord extends DecisionText {
  id: DecisionId
  month: Month
  sequence: number
  indicatorName: string
  state: 'open' | 'done' | 'dropped'
  closedOn: Day | null
  evidence: string
  ownerLeftOn: Day | null
  /** Oldest first. */
  postponements: PostponementRecord[]
}

type Stored = Omit<DecisionRecord, 'partners' | 'page' | 'postponements'> & { partners: string; page: string; postponements: string }
const record = ({ partners, page, postponements, ...row }: Stored): DecisionRecord =>
  ({ ...row, partners: JSON.parse(partners) as Partner[], page: page === '' ? null : page as AgendaKey, postponements: JSON.parse(postponements) as PostponementRecord[] })

/** The indicator as the month's sheets called it, else as it is called now. CROSS: by the month's sheets first, not by every row the indicator ever had. */
const SELECT = `
  SELECT d.id, d.month, d.sequence, d.kind, d.what, d.owner_id AS ownerId, d.owner_name AS ownerName, d.partners, d.due_on AS dueOn, d.acceptance, d.resources, d.page, d.indicator_id AS indicatorId,
    coalesce((SELECT r.name FROM evaluation v CROSS JOIN evaluation_row r ON r.evaluation_id = v.id WHERE v.month = d.month AND r.indicator_id = d.indicator_id LIMIT 1), i.name, '') AS indicatorName,
    d.state, d.closed_on AS closedOn, d.evidence, (SELECT e.left_on FROM employee e WHERE e.id = d.owner_id) AS ownerLeftOn,
    (SELECT json_group_array(json_object('from', p.from_due, 'to', p.to_due, 'reason', p.reason, 'on', p.on_day)) FROM (SELECT * FROM decision_postponement WHERE decision_id = d.id ORDER BY id) p) AS postponements
  FROM decision d LEFT JOIN indicator i ON i.id = d.indicator_id`

export const decisionsOfMonth = (db: Connection, month: Month): DecisionRecord[] => (db.prepare(`${SELECT} WHERE d.month = ? ORDER BY d.sequence`).all(month) as Stored[]).map(record)
export const allDecisions = (db: Connection): DecisionRecord[] => (db.prepare(`${SELECT} ORDER BY d.month, d.sequence`).all() as Stored[]).map(record)
/** Of earlier months: what is open, and what was closed from that day on. */
export const decisionsBefore = (db: Connection, month: Month, closedFrom: Day): DecisionRecord[] =>
  (db.prepare(`${SELECT} WHERE d.month < ? AND (d.state = 'open' OR d.closed_on >= ?) ORDER BY d.month, d.sequence`).all(month, closedFrom) as Stored[]).map(record)

export function decisionById(db: Connection, id: DecisionId): DecisionRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE d.id = ?`).get(id) as Stored | undefined
  return row === undefined ? undefined : record(row)
}

const stored = ({ partners, page, ...text }: DecisionText) => ({ ...text, partners: JSON.stringify(partners), page: page ?? '' })

/** With the month's meeting, where there is one, under the next number of the month. */
export function insertDecision(db: Connection, month: Month, text: DecisionText): DecisionId {
  const added = db.prepare(`
    INSERT INTO decision (meeting_id, month, sequence, kind, what, owner_id, owner_name, partners, due_on, acceptance, resources, page, indicator_id, state, closed_on, evidence)
    VALUES ((SELECT id FROM meeting WHERE month = @month), @month, (SELECT coalesce(max(sequence), 0) + 1 FROM decision WHERE month = @month), @kind, @what, @ownerId, @ownerName, @partners, @dueOn,
      @acceptance, @resources, @page, @indicatorId, 'open', NULL, '')`).run({ ...stored(text), month })
  return Number(added.lastInsertRowid) as DecisionId
}

export function updateDecision(db: Connection, id: DecisionId, text: DecisionText): void {
  db.prepare(`
    UPDATE decision SET kind = @kind, what = @what, owner_id = @ownerId, owner_name = @ownerName, partners = @partners, due_on = @dueOn, acceptance = @acceptance, resources = @resources,
      page = @page, indicator_id = @indicatorId WHERE id = @id`).run({ ...stored(text), id })
}

export function putPostponement(db: Connection, id: DecisionId, { from, to, reason, on }: PostponementRecord): void {
  db.prepare('INSERT INTO decision_postponement (decision_id, from_due, to_due, reason, on_day) VALUES (?, ?, ?, ?, ?)').run(id, from, to, reason, on)
  db.prepare('UPDATE decision SET due_on = ? WHERE id = ?').run(to, id)
}

export function putDecisionState(db: Connection, id: DecisionId, state: DecisionRecord['state'], closedOn: Day | null, evidence: string): void {
  db.prepare('UPDATE decision SET state = ?, closed_on = ?, evidence = ? WHERE id = ?').run(state, closedOn, evidence, id)
}

/** Improvement plans made from it stay, without it. */
export function removeDecision(db: Connection, id: DecisionId): void {
  db.prepare('UPDATE improvement SET decision_id = NULL WHERE decision_id = ?').run(id)
  db.prepare('DELETE FROM decision WHERE id = ?').run(id)
}

/** Null where none was ever made: there is nothing to judge by. */
export function openDecisions(db: Connection): { title: string; dueOn: Day }[] | null {
  const all = db.prepare('SELECT what AS title, due_on AS dueOn, state FROM decision ORDER BY due_on, id').all() as { title: string; dueOn: Day; state: DecisionRecord['state'] }[]
  return all.length === 0 ? null : all.filter(({ state }) => state === 'open').map(({ title, dueOn }) => ({ title, dueOn }))
}
