import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Position } from '../../../shared/api/employees.ts'
import { FIT_MODES, FIT_NAMES, type FitMode } from '../../../shared/domain/fit/fit.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { CombinedDialog } from './combined-dialog.tsx'

const t = text.team.positions.mix

const drawn = ({ value }: { value?: string | number | null | undefined }) => (
  <span className="template-option"><span>{FIT_NAMES[value as FitMode]}</span><span className="quiet">{t.modeWhy[value as FitMode]}</span></span>
)

/** How a position is assessed, and whether its OKR counts in the total. */
export function PositionMix({ position }: { position: Position }) {
  const { id, name, templateId, mode, okrWeight } = position
  const [asking, setAsking] = useState(false)
  const save = useWrite('positions.save')
  const tell = useTellFailure()
  const now = okrWeight === null ? t.apart : t.combined(okrWeight)
  return (
    <span className="team-mix">
      <Select<FitMode>
        aria-label={t.modeOf(name)} value={mode} allowClear placeholder={t.choose} style={{ width: 116 }} popupMatchSelectWidth={220} loading={save.isPending}
        options={FIT_MODES.map((each) => ({ value: each, label: FIT_NAMES[each] }))} optionRender={drawn}
        onChange={(chosen: FitMode | undefined) => save.mutate({ id, name, templateId, mode: chosen ?? null }, { onError: tell })}
      />
      <Button size="small" type="link" className={okrWeight === null ? '' : 'team-combined'} aria-label={t.edit(name, now)} data-testid="position-okr" onClick={() => setAsking(true)}>{now}</Button>
      {asking && <CombinedDialog position={position} onClose={() => setAsking(false)} />}
    </span>
  )
}
