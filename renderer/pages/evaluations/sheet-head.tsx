import { App, Button, Dropdown } from 'antd'
import { Link } from 'react-router'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { twoPlaces, exact } from '../../../shared/domain/decimal/decimal.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { points } from '../../components/figures.tsx'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { GradeMark } from './grade-mark.tsx'
import { ServedLine } from './served-line.tsx'
import { UntargetedLine } from './untargeted-line.tsx'

const t = text.evaluations.head

interface SheetHeadProps { detail: EvaluationDetail; locked: boolean; hasBefore: boolean; hasAfter: boolean; onStep: (by: 1 | -1) => void; onRenew: (sheet: EvaluationDetail) => void }

/** Who, the big total with its grade, and the sentence that makes the sum. */
export function SheetHead({ detail, locked, hasBefore, hasAfter, onStep, onRenew }: SheetHeadProps) {
  const facts: [string, string][] = [
    [t.facts.number, detail.number], [t.facts.department, detail.department], [t.facts.position, detail.position], [t.facts.manager, detail.managerName || t.noManager],
    [t.facts.joined, detail.joinedOn ?? ''], [t.facts.template, detail.templateName],
  ]
  return (
    <header className="sheet-head">
      <div className="sheet-title">
        <h2><Link to={`/people/${detail.employeeId}`} title={text.person.of(detail.name)} data-testid="sheet-person">{detail.name}</Link></h2>
        <Button size="small" type="text" aria-label={t.before} title={t.before} aria-keyshortcuts="Alt+ArrowUp" disabled={!hasBefore} data-testid="sheet-before" onClick={() => onStep(-1)}>↑</Button>
        <Button size="small" type="text" aria-label={t.after} title={t.after} aria-keyshortcuts="Alt+ArrowDown" disabled={!hasAfter} data-testid="sheet-after" onClick={() => onStep(1)}>↓</Button>
        <More detail={detail} locked={locked} onRenew={onRenew} />
      </div>
      <dl className="sheet-facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      <ServedLine detail={detail} />
      <UntargetedLine detail={detail} locked={locked} />
      <div className="sheet-outcome">
        <span className="sheet-total" data-none={detail.total === null} data-testid="sheet-total">{detail.total !== null ? points(detail.total) : detail.sheet === 'excused' ? t.excused : t.noTotal}</span>
        {detail.grade !== null && <span className="sheet-grade"><GradeMark grade={detail.grade} coefficient={detail.coefficient} testId="sheet-grade" /></span>}
        {detail.coefficient !== null && <span className="quiet" data-testid="sheet-coefficient">{t.coefficient(detail.coefficient)}</span>}
      </div>
      <p className="sheet-sentence" data-testid="sheet-sentence" data-state={detail.sheet}>{detail.sentence}</p>
      {detail.selfSentence !== '' && <p className="sheet-okr" data-testid="sheet-self">{detail.selfSentence}</p>}
      {detail.okrWeight !== null && <p className="sheet-okr" data-testid="sheet-okr">{t.okr(detail.okrWeight, detail.okrScore === null ? null : twoPlaces(exact(detail.okrScore)))} <Link to="/okr">{t.okrLink}</Link></p>}
    </header>
  )
}

function More({ detail, locked, onRenew }: Pick<SheetHeadProps, 'detail' | 'locked' | 'onRenew'>) {
  const { modal, message } = App.useApp()
  const remove = useWrite('evaluations.remove')
  const tell = useTellFailure()
  const askRemove = () => modal.confirm({
    title: t.removeTitle(detail.name), content: t.removeWhy, okText: text.app.remove, okButtonProps: { danger: true }, autoFocusButton: 'cancel',
    onOk: () => remove.mutateAsync({ id: detail.id }).then(() => { void message.success(t.removed) }, tell),
  })
  return (
    <Dropdown trigger={['click']} menu={{
      items: [
        { key: 'print', label: <a href={`#/print?ids=${detail.id}`}>{text.evaluations.print}</a> },
        { key: 'compare', label: <a href={`#/people/${detail.employeeId}?left=${addMonths(detail.month, -1)}&right=${detail.month}`}>{text.history.compare.lastMonth}</a> },
        { key: 'renew', label: t.renew, disabled: locked, onClick: () => onRenew(detail) },
        { key: 'remove', label: t.remove, disabled: locked, danger: true, onClick: () => { askRemove() } },
      ],
    }}>
      <Button size="small" type="text" aria-label={t.more} title={t.more} data-testid="sheet-more">⋯</Button>
    </Dropdown>
  )
}
