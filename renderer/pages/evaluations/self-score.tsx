import { Input } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import { isComposing } from '../../components/ime.ts'
import { points } from '../../components/figures.tsx'
import { text } from '../../components/text.ts'
import { draftKey, useKeptText } from '../../stores/sheet-drafts.ts'
import { saveSheet } from '../../stores/sheet-saving.ts'
import { problemWords } from './problem-words.ts'
import { readPoints } from './read-points.ts'

const t = text.evaluations.rows

/** 自评 is typed in its cell: Enter saves and goes to the next row, Escape takes the typing back. */
export function SelfScore({ detail, row, locked }: { detail: EvaluationDetail; row: EvaluationRow; locked: boolean }) {
  const stored = row.selfScore === null ? '' : points(row.selfScore)
  const field = useKeptText(draftKey(detail.id, `score|${row.id}`), stored)
  const [problem, setProblem] = useState<string | null>(null)
  const typed = useRef(field.text)
  if (locked) return stored || '—'

  const save = async () => {
    const text = typed.current
    if (text.trim() === stored) {
      setProblem(null)
      return field.forget(stored)
    }
    const read = readPoints(text, null)
    if ('problem' in read) return setProblem(read.problem)
    const failure = await saveSheet('evaluations.selfScore', { id: detail.id, rowId: row.id, points: 'empty' in read ? null : read.points })
    if (failure !== null) return setProblem(problemWords(failure))
    if (typed.current !== text) return
    setProblem(null)
    field.forget('empty' in read ? '' : points(read.points))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    if (event.key === 'Escape' && field.text !== stored) {
      event.stopPropagation()
      typed.current = stored
      setProblem(null)
      field.forget(stored)
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const cells = [...document.querySelectorAll<HTMLInputElement>('input.self-score')]
    const next = cells[cells.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]
    if (next === undefined) void save()
    else next.focus()
  }
  return (
    <>
      <Input
        className="self-score" size="small" variant="filled" inputMode="decimal" autoComplete="off" value={field.text} status={problem === null ? undefined : 'error'} aria-label={t.selfLabel(row.name)} aria-invalid={problem !== null} data-testid="self-score"
        onFocus={(event) => { typed.current = field.text; event.currentTarget.select() }} onBlur={() => void save()} onKeyDown={onKeyDown}
        onChange={(event) => { typed.current = event.target.value; field.type(event.target.value) }}
      />
      {problem !== null && <small className="bad self-problem" role="alert">{problem}</small>}
    </>
  )
}
