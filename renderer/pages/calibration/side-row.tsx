import { memo, useState } from 'react'
import { Link } from 'react-router'
import type { CalibrationCard } from '../../../shared/api/calibration.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { signed } from '../../../shared/domain/history/compare.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { text } from '../../components/text.ts'
import { draftsOf, NO_DRAFT, readChange, typeDraft, useCalibrationDrafts } from '../../stores/calibration-drafts.ts'

const t = text.calibration.table
const states = text.calibration.states

/** What the points typed would do, in words; '' where nothing is typed. */
export interface RowEffect { words: string; joined: string; cut: string; tone: '' | 'good' | 'bad' }

interface SideRowProps { sheet: CalibrationCard; month: Month; lock: 'closed' | 'confirmed' | CalibrationCard['state'] | null; effect: RowEffect | null; joined: string }

/** One sheet beside the others, with the points somebody thinks of and what they would do. */
export const SideRow = memo(function SideRow({ sheet, month, lock, effect, joined }: SideRowProps) {
  const given = sheet.adjustments.map(({ points, reason }) => `${signed(points)} ${reason}`).join('；')
  return (
    <tr data-testid="side-row" data-sheet={sheet.id}>
      <th scope="row" className="side-name">
        <Link to={`/evaluations/${sheet.id}`} title={`${sheet.name} ${sheet.number}`}>{sheet.name}</Link>
        <small>{sheet.fromDay !== null && sheet.toDay !== null ? t.part(joined === '' ? null : sheet.part, sheet.fromDay.slice(5), sheet.toDay.slice(5)) : sheet.number}</small>
      </th>
      <td className="figure side-total">
        {sheet.total === null ? text.app.none : <><b>{sheet.total}</b> {sheet.grade}</>}
        {sheet.veto !== null && <small className="bad">✕ {t.veto}</small>}
        {joined !== '' && <small>{joined}</small>}
      </td>
      <Change sheet={sheet} month={month} locked={lock !== null} />
      <td className={`side-effect ${effect?.tone ?? ''}`} data-testid="side-effect">
        {effect !== null && effect.words !== '' ? <>{effect.words}{effect.joined !== '' && <small>{effect.joined}</small>}{effect.cut !== '' && <small className="wait">{effect.cut}</small>}</>
          : <span className="quiet">{lock === 'confirmed' ? states.confirmedShort : lock === null ? '' : states[lock]}</span>}
      </td>
      {DIMENSIONS.map((dimension) => <td key={dimension} className="figure">{sheet.dimensions.find((one) => one.dimension === dimension)?.percent ?? <span className="quiet">{text.app.none}</span>}</td>)}
      <td className="figure">{sheet.selfDifference === null ? <span className="quiet">{text.app.none}</span> : signed(sheet.selfDifference)}</td>
      <td className="figure" title={given === '' ? undefined : t.given(given)}>{signed(sheet.adjustment)}</td>
      <td className="side-text" title={sheet.managerName}>{sheet.managerName || text.app.none}</td>
      <td className="side-text" title={sheet.position}>{sheet.position || text.app.none}</td>
      <td className="side-text" title={sheet.confirmedBy === null ? undefined : states.confirmed(sheet.confirmedBy)}>{sheet.confirmedBy !== null ? states.confirmedShort : states[sheet.state]}</td>
    </tr>
  )
})

/** Points and reason, native fields: four hundred of them stand on the page. Red only once the field is left. */
function Change({ sheet, month, locked }: { sheet: CalibrationCard; month: Month; locked: boolean }) {
  const draft = useCalibrationDrafts((state) => draftsOf(month)(state).get(sheet.id)) ?? NO_DRAFT
  const [left, setLeft] = useState(draft !== NO_DRAFT)
  const read = readChange(draft.points)
  const wrong = 'problem' in read ? text.calibration.problems[read.problem] : 'empty' in read && draft.reason.trim() !== '' ? text.calibration.problems.number : ''
  const bare = 'points' in read && draft.reason.trim() === ''
  if (locked && draft === NO_DRAFT) return <><td className="quiet side-locked" colSpan={2}>{text.app.none}</td></>
  return (
    <>
      <td className="side-points">
        <input
          className="side-field" inputMode="decimal" autoComplete="off" maxLength={20} placeholder={t.pointsHint} aria-label={t.pointsLabel(sheet.name)} value={draft.points} data-testid="side-points" disabled={locked}
          aria-invalid={left && wrong !== ''} title={left ? wrong : ''} onChange={(event) => typeDraft(month, sheet.id, { points: event.target.value })} onBlur={() => setLeft(true)}
        />
        {left && wrong !== '' && <small className="bad" role="alert">{wrong}</small>}
      </td>
      <td className="side-reason">
        <input
          className="side-field" autoComplete="off" maxLength={2000} placeholder={t.reasonHint} aria-label={t.reasonLabel(sheet.name)} value={draft.reason} data-testid="side-reason" disabled={locked}
          aria-invalid={bare} onChange={(event) => typeDraft(month, sheet.id, { reason: event.target.value })} onBlur={() => setLeft(true)}
        />
        {bare && <small className="wait">{text.calibration.problems.reason}</small>}
      </td>
    </>
  )
}
