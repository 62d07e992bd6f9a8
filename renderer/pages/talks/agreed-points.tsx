import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useRef, type CompositionEvent } from 'react'
import { Link } from 'react-router'
import type { AgreedPoint } from '../../../shared/domain/interview/interview.ts'
import type { Day, EmployeeId } from '../../../shared/domain/brand.ts'
import { text } from '../../components/text.ts'
import { Suggestion } from './suggestion.tsx'

const t = text.interviews
const FORMAT = 'YYYY-MM-DD'
const MOST = 50

interface AgreedPointsProps { employeeId: EmployeeId; points: readonly AgreedPoint[]; suggestions: readonly AgreedPoint[]; person: string; locked: boolean; onType: (points: AgreedPoint[], composing: boolean) => void; onLeave: () => void }

/** 约定事项: what, who, until when; the month's improvement plans are offered as points. */
export function AgreedPoints({ employeeId, points, suggestions, person, locked, onType, onLeave }: AgreedPointsProps) {
  const composing = useRef(false)
  const change = (at: number, part: Partial<AgreedPoint>, still = composing.current) => onType(points.map((point, index) => (index === at ? { ...point, ...part } : point)), still)
  const cell = (at: number, field: 'action' | 'who', max: number) => (
    <Input
      maxLength={max} readOnly={locked} aria-label={t.point(at + 1, t[field])} value={points[at]?.[field]} data-testid={`point-${field}`} onChange={(event) => change(at, { [field]: event.target.value })} onBlur={() => { composing.current = false; onLeave() }}
      onCompositionStart={() => { composing.current = true }} onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => { composing.current = false; change(at, { [field]: event.currentTarget.value }, false) }}
    />
  )
  const left = locked ? [] : suggestions.filter(({ action }) => !points.some((point) => point.action === action))
  return (
    <section className="talks-agreed" aria-label={t.agreed}>
      <h3>{t.agreed} <small className="quiet">{t.agreedWhy}</small>{!locked && points.length < MOST && <Button size="small" data-testid="point-add" onClick={() => onType([...points, { action: '', who: person, due: null }], true)}>{t.addPoint}</Button>}</h3>
      {points.length === 0 && <p className="quiet">{t.noPoints}</p>}
      {points.length > 0 && (
        <table>
          <thead><tr><th scope="col">{t.action}</th><th scope="col">{t.who}</th><th scope="col">{t.due}</th>{!locked && <th><span className="visually-hidden">{text.app.more}</span></th>}</tr></thead>
          <tbody>
            {points.map((point, at) => (
              <tr key={at} data-testid="point">
                <td>{cell(at, 'action', 1000)}{point.action.trim() !== '' && <Link className="talks-plan" to={`/improve?new=interview&employee=${employeeId}&at=${at}`} aria-label={text.improve.startFor(point.action)}>{text.improve.start} →</Link>}</td><td>{cell(at, 'who', 200)}</td>
                <td><DatePicker disabled={locked} format={FORMAT} placeholder="" aria-label={t.point(at + 1, t.due)} value={point.due === null ? null : dayjs(point.due)} onChange={(day) => change(at, { due: day === null ? null : day.format(FORMAT) as Day }, false)} /></td>
                {!locked && <td><Button size="small" type="text" aria-label={t.removePoint(at + 1)} title={t.removePoint(at + 1)} onClick={() => onType(points.filter((_, index) => index !== at), false)}>✕</Button></td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left.length > 0 && <ul className="talks-suggestions" aria-label={t.suggestions}>{left.map((point) => <Suggestion key={point.action} said={[point.action, point.who, point.due ?? ''].filter((part) => part !== '').join(' · ')} onAdopt={() => onType([...points, point], false)} />)}</ul>}
    </section>
  )
}
