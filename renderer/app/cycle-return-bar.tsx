import { Button } from 'antd'
import { useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import { text } from '../components/text.ts'
import { forgetCycle, useCycleReturn } from '../stores/cycle-return.ts'

const t = text.cycle.back

/** 回到本月四步: above any page one was sent to from a step. */
export function CycleReturnBar() {
  const from = useCycleReturn((state) => state.from)
  const { pathname } = useLocation()
  const inside = pathname.startsWith('/cycle')
  useEffect(() => { if (inside) forgetCycle() }, [inside])
  if (from === null || inside) return null
  return (
    <div className="return-bar" role="region" aria-label={t.go(t[from.kind])} data-testid="cycle-return">
      <Link to={`/cycle/${from.kind}`} data-testid="cycle-return-go">← {t.go(t[from.kind])}</Link>
      <span className="return-bar-why" title={from.sentence}>{t.bar(t[from.kind], from.step)}{from.sentence}</span>
      <Button type="text" size="small" onClick={forgetCycle}>{t.dismiss}</Button>
    </div>
  )
}
