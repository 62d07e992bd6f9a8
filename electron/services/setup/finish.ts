import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { SetupDraft } from '../../../shared/api/setup.ts'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { companyName, saveCompanyName } from '../../repositories/company.ts'
import { putCompanyProfile } from '../../repositories/company-profile.ts'
import { serveObjective } from '../../repositories/evaluation-rows.ts'
import { objectivesOf } from '../../repositories/objectives.ts'
import { isClosed } from '../../repositories/periods.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { rescoreOpen } from '../evaluations/rescore.ts'
import { reasonNow } from '../figures/agreed-targets.ts'
import { writeFigures } from '../figures/write-figures.ts'
import { saveObjective } from '../okr/save-objective.ts'
import { checkSettings } from '../settings/check-settings.ts'
import { keepScoringSettings, scoringSettings } from '../settings/scoring-settings.ts'
import { layMonth } from './lay-month.ts'
import { takePeople, takePositions } from './take-people.ts'

/**
 * Makes the company the wizard described ready for its first month, through the services the owner's own pages use: everything or
 * nothing, one audit entry. A second run changes what differs and adds nothing twice.
 */
export function finishSetup(context: WriteContext, draft: Parsed<'setup.finish'>): Output<'setup.finish'> {
  const { db, audit } = context
  const { month } = draft
  if (isClosed(db, month)) throw new Refusal('month-closed', { month })
  // One entry stands for the whole company, so the services' own words go nowhere.
  const quiet: WriteContext = { ...context, audit: () => undefined }

  const name = { from: companyName(db), to: draft.companyName.trim() }
  saveCompanyName(db, name.to)
  putCompanyProfile(db, draft.profile)
  const gradesChanged = takeGrades(quiet, draft.grades)
  const positions = takePositions(quiet, draft.positions)
  const people = takePeople(quiet, draft.people)
  const objectives = takeObjectives(quiet, draft)
  const laid = layMonth(db, month, { everybody: [...people.ids.values()], renewed: [...people.moved, ...positions.remeasured] })
  const rowsServing = serveOnlyObjective(db, month)
  const targets = takeTargets(context, draft, people.ids)

  audit('setup', {
    company: name, month, peopleAdded: people.added, peopleChanged: people.changed, positions: positions.changed, gradesChanged, objectives,
    sheetsMade: laid.made, sheetsRenewed: laid.renewed, targets: targets.changed, targetsKept: targets.kept, rowsServing, withoutTemplate: laid.withoutTemplate,
  })
  return { people: people.ids.size, sheets: laid.sheets, targets: targets.standing, withoutTemplate: laid.withoutTemplate }
}

function takeGrades(context: WriteContext, typed: SetupDraft['grades']): boolean {
  const before = scoringSettings(context.db)
  const settings = { ...before, grades: typed.map((grade) => ({ ...grade, code: grade.code.trim() })) }
  const findings = checkSettings(settings)
  if (findings.length > 0) throw new Refusal('grades-invalid', { findings, sentence: findings[0]?.sentence })
  if (JSON.stringify(before.grades) === JSON.stringify(settings.grades)) return false
  keepScoringSettings(context.db, settings)
  rescoreOpen(context)
  return true
}

/** Company objectives of the quarter; one of the same title is there already. Answers the titles that were added. */
function takeObjectives(context: WriteContext, { month, objectives }: SetupDraft): string[] {
  const quarter = quarterOfMonth(month)
  const known = new Set(objectivesOf(context.db, [quarter]).filter(({ level }) => level === 'company').map(({ title }) => title))
  const added: string[] = []
  for (const { title: typed, keyResults } of objectives) {
    const title = typed.trim()
    if (known.has(title)) continue
    known.add(title)
    added.push(title)
    saveObjective(context, { id: null, quarter, level: 'company', departmentId: null, employeeId: null, parentId: null, title, type: 'improvement', ambition: 'committed', ownerId: null, keyResults })
  }
  return added
}

/** With one company objective every row serves it (OKR框架之下建设KPI); with several the owner says which on the template. */
function serveOnlyObjective(db: Connection, month: Month): number {
  const company = objectivesOf(db, [quarterOfMonth(month)]).filter(({ level }) => level === 'company')
  const [only] = company
  return only !== undefined && company.length === 1 ? serveObjective(db, month, only.id) : 0
}

function takeTargets(context: WriteContext, { month, targets }: SetupDraft, ids: ReadonlyMap<string, EmployeeId>): { standing: number; changed: number; kept: number } {
  const { db } = context
  const patches = targets.map(({ number, indicatorId, floor, target, stretch }) => {
    const employeeId = ids.get(number.trim())
    if (employeeId === undefined) throw new Refusal('not-found', { what: 'employee', number })
    if (!indicatorById(db, indicatorId)) throw new Refusal('not-found', { what: 'indicator', id: indicatorId })
    return { month, employeeId, indicatorId, part: 1, floor, target, stretch }
  })
  const { changes, kept } = writeFigures(db, patches, reasonNow(context, '在设置向导里填写'))
  const filled = patches.filter(({ floor, target, stretch }) => floor !== null || target !== null || stretch !== null)
  return { standing: filled.length - kept.filter(({ patch }) => filled.some((each) => each === patch)).length, changed: changes.length, kept: kept.length }
}
