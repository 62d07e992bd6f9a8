import { Button, Input, Segmented, Table, type TableColumnsType } from 'antd'
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { DIMENSION_NAMES, DIMENSIONS, DIRECTION_NAMES, FREQUENCY_NAMES, type Dimension } from '../../../shared/domain/indicator/indicator.ts'
import { DimensionTag } from '../../components/figures.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import { useTemplateDrafts } from '../../stores/template-draft.ts'
import { IndicatorDrawer } from './indicator-drawer.tsx'

const t = text.templates.indicator

/** Every indicator there is: the library's and the owner's own. */
export function IndicatorsTab({ tabs, cards }: { tabs: ReactNode; cards: readonly IndicatorCard[] }) {
  const [query, setQuery] = useState('')
  const [dimension, setDimension] = useState<Dimension | 'all'>('all')
  const [edited, setEdited] = useState<IndicatorId | 'new' | null>(null)
  const drafts = useTemplateDrafts((state) => state.indicators)
  const [box, height] = useHeight()
  const shown = useMemo(() => cards.filter((card) => (dimension === 'all' || card.dimension === dimension) && personMatches(card.name, card.code, query)), [cards, dimension, query])
  const opener = useRef<Element | null>(null)
  const edit = useCallback((id: IndicatorId | 'new') => {
    opener.current = document.activeElement
    setEdited(id)
  }, [])
  const close = () => {
    setEdited(null)
    requestAnimationFrame(() => { if (opener.current instanceof HTMLElement) opener.current.focus() })
  }
  const columns = useMemo(() => columnsFor(edit, drafts), [edit, drafts])
  return (
    <PageFrame title={text.app.sections.templates} sentence={text.templates.librarySentence} fill actions={<Button type="primary" data-testid="indicator-add" onClick={() => edit('new')}>{t.add}</Button>}>
      {tabs}
      <div className="tpl-line tpl-filter">
        <Segmented<Dimension | 'all'> value={dimension} aria-label={t.dimension} options={[{ value: 'all', label: t.all }, ...DIMENSIONS.map((each) => ({ value: each, label: DIMENSION_NAMES[each] }))]} onChange={setDimension} />
        <Input value={query} allowClear style={{ width: 280 }} placeholder={t.find} aria-label={t.find} onChange={(event) => setQuery(event.target.value)} />
        <span className="quiet" role="status">{t.count(shown.length, cards.length)}</span>
      </div>
      <div className="tpl-table" ref={box}>
        {height > 0 && <Table<IndicatorCard> virtual size="middle" rowKey="id" pagination={false} columns={columns} dataSource={shown} scroll={{ x: 1040, y: height - 42 }} locale={{ emptyText: t.none }} />}
      </div>
      <IndicatorDrawer key={edited ?? 'closed'} edited={edited} card={cards.find(({ id }) => id === edited) ?? null} onClose={close} />
    </PageFrame>
  )
}

function columnsFor(edit: (id: IndicatorId) => void, drafts: Partial<Record<IndicatorId | 'new', unknown>>): TableColumnsType<IndicatorCard> {
  return [
    { title: t.code, dataIndex: 'code', width: 76 },
    {
      title: t.name, dataIndex: 'name', width: 210,
      render: (name: string, card) => (
        <span className="tpl-cell"><Button type="link" size="small" aria-label={t.edit(name)} onClick={() => edit(card.id)}>{name}</Button>{card.origin === 'own' && <span className="quiet">{t.own}</span>}{drafts[card.id] !== undefined && <span className="wait">● {text.templates.unsavedMark}</span>}</span>
      ),
    },
    { title: t.dimension, dataIndex: 'dimension', width: 84, render: (each: Dimension) => <DimensionTag dimension={each} /> },
    { title: t.unit, dataIndex: 'unit', width: 68 },
    { title: t.direction, dataIndex: 'direction', width: 96, render: (direction: IndicatorCard['direction']) => DIRECTION_NAMES[direction] },
    { title: t.formula, dataIndex: 'formula', ellipsis: true, render: (formula: string) => <span title={formula}>{formula}</span> },
    { title: t.source, dataIndex: 'source', width: 130, ellipsis: true },
    { title: t.frequency, dataIndex: 'frequency', width: 60, render: (frequency: IndicatorCard['frequency']) => FREQUENCY_NAMES[frequency] },
    { title: t.used, dataIndex: 'usedBy', width: 92, align: 'right', render: (rows: number) => t.usedIn(rows) },
  ]
}

/** The height left for the table: a virtual table needs it in pixels. */
function useHeight(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setHeight(element.clientHeight)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [box, height]
}
