import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../shared/api/contract.ts'
import { alignmentTree } from '../../../shared/domain/alignment/alignment-tree.ts'
import { amountText } from '../../../shared/domain/alignment/target-sum.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { quarterLabel } from '../../../shared/domain/quarter/quarter.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { AlignmentNode, KpiGroup } from './alignment-node.tsx'

const t = text.okr.alignment
type Alignment = Output<'alignment.get'>

/** 对齐 KPI: which objective each KPI serves, and whether people's targets add up to the company's. */
export function AlignmentTab({ month }: { month: Month }) {
  const alignment = useHouse('alignment.get', { month })
  const quarter = alignment.data?.quarter
  const list = useHouse('objectives.list', { quarter: quarter ?? '' }, quarter !== undefined)
  const failed = alignment.isError ? alignment : list.isError ? list : null
  const tree = useMemo(() => (alignment.data === undefined || list.data === undefined ? null : alignmentTree(list.data.objectives, alignment.data.rows)), [alignment.data, list.data])
  if (failed?.isError) return <ErrorState failure={failed.error} onRetry={() => void failed.refetch()} />
  if (alignment.data === undefined || tree === null || quarter === undefined) return <LoadingState />
  const { rows, sums } = alignment.data
  return (
    <div className="okr-alignment" data-testid="okr-alignment">
      <p className="quiet">{t.otherQuarter(monthLabel(month), quarterLabel(quarter))}</p>
      <Sums sums={sums} />
      <section className="card">
        <h3>{t.tree}</h3>
        {tree.roots.length === 0
          ? <p className="quiet">{t.noObjectives} <Link to="/okr">{t.toTree}</Link></p>
          : <ul className="okr-aligned">{tree.roots.map((node) => <AlignmentNode key={node.objective.id} node={node} />)}</ul>}
      </section>
      <Orphans rows={rows} orphans={tree.orphans} />
    </div>
  )
}

type Sum = Alignment['sums'][number]

/** Indicators with a company target first and open; the others are a list nobody has to read. */
function Sums({ sums }: Pick<Alignment, 'sums'>) {
  const [all, setAll] = useState(false)
  const cards = useHouse('indicators.list', {}).data?.indicators
  const lower = useMemo(() => new Set((cards ?? []).filter(({ direction }) => direction === 'lower').map(({ id }) => id)), [cards])
  const known = sums.filter(({ company }) => company !== null)
  const rest = sums.filter(({ company }) => company === null)
  const shown = all || known.length === 0 ? [...known, ...rest] : known
  const isShort = ({ indicatorId, gap }: Sum) => gap !== null && (lower.has(indicatorId) ? exact(gap).lt(0) : exact(gap).gt(0))
  return (
    <section className="card">
      <h3>{t.sums}</h3>
      {sums.length === 0 ? <p className="quiet">{t.noSums}</p> : (
        <table className="okr-table" data-testid="okr-sums" aria-label={t.sums}>
          <thead><tr><th>{t.columns.indicator}</th><th className="figure">{t.columns.people}</th><th className="figure">{t.columns.sum}</th><th className="figure">{t.columns.company}</th><th className="figure">{t.columns.gap}</th><th>{t.columns.words}</th></tr></thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.indicatorId} data-indicator={one.indicatorId}>
                <td>{one.indicatorName}</td><td className="figure">{t.people(one.people)}</td><td className="figure">{amountText(one.sum, one.unit)}</td>
                <td className="figure">{one.company === null ? <Link to={`/okr?tab=breakdown&indicator=${one.indicatorId}`}>{t.setCompany}</Link> : amountText(one.company, one.unit)}</td>
                <td className={`figure ${isShort(one) ? 'bad' : ''}`}>{one.gap === null ? text.app.none : `${isShort(one) ? '▼ ' : ''}${amountText(one.gap, one.unit)}`}</td>
                <td className="okr-wrap">{one.sentence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {known.length > 0 && rest.length > 0 && <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t.hideRest : t.showRest(rest.length)}</Button>}
    </section>
  )
}

const NAMED = 4

/** Rows that serve nothing, one line an indicator. */
function Orphans({ rows, orphans }: { rows: Alignment['rows']; orphans: Alignment['rows'] }) {
  const groups = useMemo(() => [...Map.groupBy(orphans, ({ indicatorId }) => indicatorId).values()], [orphans])
  if (rows.length === 0) return <EmptyState title={t.noSheets} action={<Link to="/evaluations">{t.toEvaluations}</Link>} />
  return (
    <section className="card" data-testid="okr-orphans">
      <h3>{t.orphans} <small className="quiet">{t.orphanCount(orphans.length)}</small></h3>
      {orphans.length === 0 ? <p className="good">✓ {t.noOrphans}</p> : (
        <>
          <p className="quiet">{t.orphansWhy} <Link to="/templates" data-testid="okr-to-templates">{t.toTemplates}</Link></p>
          <ul className="okr-aligned">
            {groups.map((group) => {
              const [first] = group
              return first && <li key={first.indicatorId}><KpiGroup name={first.indicatorName} unit={first.unit} rows={group} said={t.orphanPeople(group.slice(0, NAMED).map(({ employeeName }) => employeeName).join('、'), group.length > NAMED ? group.length : 0)} /></li>
            })}
          </ul>
        </>
      )}
    </section>
  )
}
