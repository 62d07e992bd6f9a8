import { Button } from 'antd'
import { useState, type RefObject } from 'react'
import { text } from '../../components/text.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import { retry } from '../../stores/figure-saving.ts'
import { CellList } from './cell-list.tsx'
import { useTally } from './use-tally.ts'

const t = text.figures.status

/** 已录 142/160 · 3 处有误 · 已保存, and the lists behind the counts. */
export function StatusLine({ what, place }: { what: 'results' | 'targets'; place: RefObject<HTMLDivElement | null> }) {
  const tally = useTally(what)
  const [list, setList] = useState<'missing' | 'wrong' | null>(null)
  return (
    <>
      <div className="figures-status" ref={place} tabIndex={-1} role="group" aria-label={t.label} data-testid="figure-status">
        <span data-testid="figure-count">{what === 'results' ? t.results(tally.filled, tally.wanted) : t.targets(tally.filled, tally.wanted)}</span>
        <span aria-hidden="true">·</span>
        {tally.wrong.length > 0
          ? <Button type="text" size="small" danger data-testid="figure-wrong" onClick={() => setList('wrong')}>✕ {t.wrong(tally.wrong.length)}</Button>
          : <span className="quiet">{t.noneWrong}</span>}
        <span aria-hidden="true">·</span>
        <SaveState />
        <span style={{ flex: 1 }} />
        <Button size="small" data-testid="figure-missing" disabled={tally.missing.length === 0} onClick={() => setList('missing')}>
          {tally.missing.length === 0 ? t.nothingMissing : t.missing(tally.missing.length)}
        </Button>
      </div>
      <CellList what={what} list={list} tally={tally} onClose={() => setList(null)} />
    </>
  )
}

function SaveState() {
  const month = useFigureCells((state) => state.month)
  const typed = useFigureCells((state) => state.typed)
  const mine = [...typed].filter(([key]) => key.startsWith(`${month ?? ''}|`))
  const failed = mine.filter(([, { state }]) => state === 'failed').length
  if (failed > 0) return <span className="wait" role="alert" data-testid="figure-save" data-save="failed">! {t.failed(failed)} <Button size="small" onClick={retry}>{t.retry}</Button></span>
  return <span data-testid="figure-save" data-save={mine.length > 0 ? 'saving' : 'saved'}>{mine.length > 0 ? t.saving : t.saved}</span>
}
