import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { DecimalText, IndicatorId } from '../../../shared/domain/brand.ts'
import { commonKey, orderAdvice, ownKey, readCell, sharedProblem, type SetupField, type TargetBlock, type TargetLine } from '../../../shared/domain/setup/target-lines.ts'
import { DIRECTION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import type { PersonRow, SetupTyped } from '../../../shared/domain/setup/typed.ts'
import { isComposing } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import type { StepProps } from './step.ts'

const t = text.setup.targets

interface TargetTableProps {
  block: TargetBlock
  typed: SetupTyped
  figure: (number: string, indicatorId: IndicatorId, field: SetupField) => DecimalText | null
  change: StepProps['change']
}

/** Figures down, people across; the first column goes for everybody of the position who has none of their own. */
export function TargetTable({ block: { position, people, lines }, typed, figure, change }: TargetTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const together = people.length > 1
  const columns: (PersonRow | null)[] = together ? [null, ...people] : people
  const type = (entries: readonly { line: TargetLine; row: PersonRow | null; value: string }[]) => change((now) => {
    const [common, targets] = [{ ...now.common }, { ...now.targets }]
    for (const { line, row, value } of entries) {
      if (row === null) common[commonKey(position, line)] = value
      else targets[ownKey(row.key, line)] = value
    }
    return { ...now, common, targets }
  })
  const advice = orderAdvice(lines, people, (row, line) => readCell(typed, position, row, line, figure(row.number, line.indicatorId, line.field)).value)
  const go = (line: number, column: number): boolean => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-place="${line}:${column}"]`)
    field?.focus()
    field?.select()
    return field != null
  }
  const keys = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === null || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    const by = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    if (go(place.line + by, place.column) || event.key !== 'Enter' || by < 0) return
    // What the position shares is enough for most: the next thing to type is the next position.
    if (columns[place.column] === null || !go(0, place.column + 1)) nextTable(table.current)
  }
  const paste = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    const block = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '')
    if (place === null || !/[\t\n]/.test(block)) return
    event.preventDefault()
    type(block.split('\n').flatMap((cells, down) => cells.split('\t').flatMap((value, right) => {
      const [line, row] = [lines[place.line + down], columns[place.column + right]]
      return line === undefined || row === undefined ? [] : [{ line, row, value: value.trim() }]
    })))
  }
  return (
    <div className="setup-scroll">
      <table className="setup-table setup-targets" ref={table} aria-label={position} data-testid="setup-targets" onKeyDown={keys} onPaste={paste}>
        <thead>
          <tr><th scope="col">{t.indicator}</th><th scope="col" />{columns.map((row) => <th key={row?.key ?? 0} scope="col" className="figure" title={row === null ? t.commonHint(position) : undefined}>{row === null ? t.common : row.name}</th>)}</tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const first = lines[at - 1]?.indicatorId !== line.indicatorId
            return (
              <tr key={`${line.indicatorId} ${line.field}`} data-first-line={first}>
                <th scope="row">{first && <>{line.name}<span className="quiet">{t.unit(line.displayUnit)}</span>{line.direction === 'lower' && <div className="quiet">{DIRECTION_NAMES.lower}</div>}{line.quarterly && <div className="quiet">{t.quarterly}</div>}</>}</th>
                <td className="quiet">{t.fields[line.field]}</td>
                {columns.map((row, column) => {
                  const read = row === null ? null : readCell(typed, position, row, line, figure(row.number, line.indicatorId, line.field))
                  const problem = row === null ? sharedProblem(typed, position, line) : read?.problem ?? null
                  const value = row === null ? typed.common[commonKey(position, line)] ?? '' : read?.text ?? ''
                  return (
                    <td key={row?.key ?? 0}>
                      <input
                        className="figure" value={value} placeholder={read?.shared ?? ''} inputMode="decimal" autoComplete="off" data-place={`${at}:${column}`} {...(at === 0 && column === 0 ? { 'data-first': true } : {})} data-target={`${row?.number ?? '*'}|${line.name}|${line.field}`}
                        aria-label={t.label(row?.name ?? t.everybody(position), line.name, t.fields[line.field])} aria-invalid={problem !== null} title={problem ?? undefined}
                        onChange={(event) => type([{ line, row, value: event.target.value }])}
                      />
                      {problem !== null && <span className="visually-hidden">{problem}</span>}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      {advice.map((sentence) => <p key={sentence} className="wait" role="note">◆ {sentence}</p>)}
    </div>
  )
}

function placeOf(target: EventTarget): { line: number; column: number } | null {
  const [line, column] = target instanceof HTMLElement ? target.dataset['place']?.split(':').map(Number) ?? [] : []
  return line === undefined || column === undefined ? null : { line, column }
}

/** From the last cell of one position to the first of the next. */
function nextTable(table: HTMLTableElement | null): void {
  const all = [...document.querySelectorAll<HTMLTableElement>('.setup-targets')]
  const next = table === null ? undefined : all[all.indexOf(table) + 1]
  const field = next?.querySelector('input') ?? document.querySelector<HTMLElement>('[data-testid="wizard-next"]')
  field?.focus()
}
