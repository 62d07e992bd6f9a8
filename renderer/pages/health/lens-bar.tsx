import { Button, Radio } from 'antd'
import type { Finding } from '../../../shared/api/cycle.ts'
import { text } from '../../components/text.ts'
import { LENSES, ofLens, type Lens } from './findings.ts'

const t = text.health
const NAMES: Record<Lens, string> = { all: t.all, 1: t.principles[1], 2: t.principles[2], 3: t.principles[3], none: t.none }

interface LensBarProps { findings: readonly Finding[]; lens: Lens; onLens: (lens: Lens) => void; opened: boolean; onOpenAll: (open: boolean) => void }

/** Findings of one principle only, each with how many there are. */
export function LensBar({ findings, lens, onLens, opened, onOpenAll }: LensBarProps) {
  return (
    <div className="health-tools">
      <Radio.Group
        optionType="button" value={lens} aria-label={t.filter} data-testid="health-lens" onChange={(event) => onLens(event.target.value as Lens)}
        options={LENSES.map((each) => ({ value: each, label: `${NAMES[each]} ${ofLens(findings, each).length}` }))}
      />
      <Button size="small" data-testid="health-open-all" onClick={() => onOpenAll(!opened)}>{opened ? t.closeAll : t.openAll}</Button>
    </div>
  )
}
