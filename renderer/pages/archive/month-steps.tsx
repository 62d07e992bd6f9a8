import { Button } from 'antd'
import { Link } from 'react-router'
import type { MonthState } from '../../../shared/api/months.ts'
import { isOpenState, type OpenState } from '../../../shared/domain/period/month-state.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'

const t = text.archive.steps

/** The five states side by side, each with what blocks it and the place that mends it. */
export function MonthSteps({ state }: { state: MonthState }) {
  const advance = useWrite('months.advance')
  const tell = useTellFailure()
  const set = (to: OpenState) => { advance.mutate({ month: state.month, to }, { onError: tell }) }
  return (
    <section aria-labelledby="archive-steps">
      <h2 id="archive-steps">{t.title}</h2>
      <ol className="archive-steps">
        {state.steps.map((step) => {
          const current = step.state === state.state
          return (
            <li key={step.state} className="card" data-current={current} aria-current={current ? 'step' : undefined}>
              <div className="archive-name">
                <strong>{step.name}</strong>
                {current ? <span className="archive-now">{t.current}</span>
                  : state.state !== 'closed' && isOpenState(step.state) && <Button type="link" size="small" aria-label={t.setLabel(step.name)} onClick={() => { if (isOpenState(step.state)) set(step.state) }}>{t.set}</Button>}
              </div>
              {step.blocks.length === 0
                ? step.done && <span className="good">{t.done}</span>
                : (
                  <>
                    <span className="wait">{t.blocked(step.blocks.length)}</span>
                    <ul>
                      {step.blocks.map(({ code, sentence, to }) => (
                        <li key={code}><span>{sentence}</span>{to !== '/archive' && <> <Link to={to} aria-label={t.goLabel(sentence)}>{t.go} →</Link></>}</li>
                      ))}
                    </ul>
                  </>
                )}
            </li>
          )
        })}
      </ol>
      {state.state !== 'closed' && <p className="quiet archive-free">{t.free}</p>}
    </section>
  )
}
