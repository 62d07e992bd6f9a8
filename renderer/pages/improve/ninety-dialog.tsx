import { Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Plan } from '../../../shared/api/improvements.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { LEVERS, LEVER_DIMENSIONS, onePerLever, type Lever } from '../../../shared/domain/improvement/plan90.ts'
import { text } from '../../components/text.ts'

const t = text.improve.ninety
type Choice = Partial<Record<Lever, number | null>>

/** At most one plan for each lever, the latest that still runs unless somebody chooses otherwise; the print centre shows the paper. */
export function NinetyDialog({ plans, month, open, onClose }: { plans: readonly Plan[]; month: Month; open: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const [changed, setChanged] = useState<Choice>({})
  const running = plans.filter(({ state }) => state === 'open')
  const proposed = new Map(onePerLever(running).map(({ lever, id }) => [lever, Number(id)]))
  const chosenFor = (lever: Lever): number | null => (changed[lever] === undefined ? proposed.get(lever) ?? null : changed[lever])
  const ids = LEVERS.flatMap((lever) => chosenFor(lever) ?? [])
  const without = running.filter(({ lever }) => lever === null).length
  return (
    <Modal title={t.title} open={open} onCancel={onClose} okText={t.print} cancelText={text.app.cancel} okButtonProps={{ disabled: ids.length === 0 }} onOk={() => void navigate(`/print?paper=plan90&plans=${ids.join(',')}`)} destroyOnHidden>
      <p>{t.why}</p>
      <div className="ninety" data-month={month}>
        {LEVERS.map((lever) => {
          const options = running.filter((plan) => plan.lever === lever).map(({ id, employeeName, leverTitle, action }) => ({ value: Number(id), label: `${employeeName} · ${leverTitle || action}` }))
          const name = `${LEVER_DIMENSIONS[lever]} · ${text.levers.names[lever]}`
          return (
            <label key={lever}><span>{name}</span>
              <Select aria-label={name} allowClear value={chosenFor(lever)} options={options} disabled={options.length === 0} placeholder={options.length === 0 ? t.none : t.skip} onChange={(id: number | undefined) => setChanged({ ...changed, [lever]: id ?? null })} />
            </label>
          )
        })}
      </div>
      {ids.length === 0 && <p className="wait">{t.nothing}</p>}
      {without > 0 && <p className="quiet">{t.noLever(without)}</p>}
    </Modal>
  )
}
