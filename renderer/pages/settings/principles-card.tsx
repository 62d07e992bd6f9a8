import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { PrinciplesForm } from './principles-form.tsx'

const t = text.settings.principles

/** 三条原则: what they mean, and whether the first two are advice or law. ?part=principles leads here. */
export function PrinciplesCard() {
  const principles = useHouse('principles.get', {})
  const [search] = useSearchParams()
  const card = useRef<HTMLElement>(null)
  const wanted = search.get('part') === 'principles'
  const ready = principles.data !== undefined
  useEffect(() => { if (wanted && ready) card.current?.scrollIntoView({ block: 'start' }) }, [wanted, ready])
  return (
    <section className="card principles" ref={card} id="principles" data-testid="principles">
      <h2>{t.title}</h2>
      <p className="quiet">{t.why}</p>
      {principles.isError ? <ErrorState failure={principles.error} onRetry={() => void principles.refetch()} />
        : principles.data === undefined ? <LoadingState /> : <PrinciplesForm key={JSON.stringify(principles.data)} saved={principles.data} />}
    </section>
  )
}
