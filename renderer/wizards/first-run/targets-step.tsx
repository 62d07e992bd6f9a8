import { useMemo } from 'react'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { managerKey, peopleIn } from '../../../shared/domain/setup/people-rows.ts'
import { blocksOf, figureOf } from '../../../shared/domain/setup/setup-company.ts'
import { readCell } from '../../../shared/domain/setup/target-lines.ts'
import { MonthPicker } from '../../components/month-picker.tsx'
import { text } from '../../components/text.ts'
import { put, type StepProps } from './step.ts'
import { TargetTable } from './target-table.tsx'

const t = text.setup.targets

/** Page 8: the first month's targets, position by position. Everything may stay empty. */
export function TargetsStep({ typed, change, house, month }: StepProps) {
  const blocks = useMemo(() => blocksOf(typed, house, month), [typed, house, month])
  const figure = useMemo(() => figureOf(house), [house])
  return (
    <>
      <div className="setup-month"><strong>{t.month}</strong><MonthPicker month={month} label={t.month} onChoose={(chosen) => put(change, 'month', chosen)} /><span className="quiet">{t.monthHint}</span></div>
      {blocks.length === 0 && <p className="wait">◆ {t.nobody}</p>}
      {blocks.map((block) => (
        <section key={block.position} className="setup-block" aria-label={block.position}>
          <h3>{t.position(block.position, block.people.length)} <span className="quiet">{block.template.name}</span></h3>
          {block.lines.length === 0 ? <p className="quiet">{t.nothing}</p> : <TargetTable block={block} typed={typed} figure={figure} change={change} />}
          {block.without > 0 && <p className="quiet">{t.without(block.without)}</p>}
        </section>
      ))}
    </>
  )
}

export function TargetsPreview({ typed, house, plan, month, standing }: StepProps) {
  const { filled, all, sheets, without } = useMemo(() => counted(typed, house, month), [typed, house, month])
  const people = peopleIn(typed.rows).length
  const objectives = standing.length + typed.objectives.filter(({ title }) => title.trim() !== '').length
  return (
    <>
      <h3>{t.previewTitle(monthLabel(month))}</h3>
      <ul className="setup-list" data-testid="setup-summary">
        <li>{t.previewPeople(people)}</li>
        <li>{t.previewSheets(sheets)}{plan.positions.filter(({ template }) => template !== null).map(({ name, people: own, template }) => <div key={name} className="quiet">{name} {own} · {template?.name}</div>)}</li>
        <li>{t.previewTargets(filled, all)}</li>
        {objectives > 0 && <li>{t.previewObjectives(objectives)}</li>}
        {without > 0 && <li className="wait">◆ {t.previewWithout(without)}</li>}
      </ul>
      <p className="quiet">{t.previewNext}</p>
    </>
  )
}

function counted(typed: StepProps['typed'], house: StepProps['house'], month: StepProps['month']): { filled: number; all: number; sheets: number; without: number } {
  const figure = figureOf(house)
  const blocks = blocksOf(typed, house, month)
  const cells = blocks.flatMap(({ position, people, lines }) => people.flatMap((row) => lines.filter(({ quarterly }) => !quarterly).map((line) => readCell(typed, position, row, line, figure(row.number, line.indicatorId, line.field)))))
  const people = peopleIn(typed.rows)
  const covered = new Set(blocks.flatMap((block) => block.people.map(({ key }) => key)))
  const managing = new Set(people.map((row) => managerKey(row, people)))
  // Whoever stands at the top without a sheet is the owner, who is not assessed.
  const without = people.filter((row) => !covered.has(row.key) && !(managing.has(row.key) && managerKey(row, people) === null)).length
  return { without, filled: cells.filter(({ value }) => value !== null).length, all: cells.length, sheets: blocks.reduce((sum, { people }) => sum + people.length, 0) }
}
