import { Alert, App, Button, Modal, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { saveAllComments } from '../../stores/sheet-drafts.ts'
import { inOrder } from '../../stores/sheet-saving.ts'
import { applicants, namesOf, type Applicant, type ApplyWay } from './applicants.ts'
import { ApplyPeople } from './apply-people.tsx'

const t = text.evaluations.apply
const OWN = 0

/** `only`: one sheet to renew, asked for from the sheet itself. */
export interface Applying { way: ApplyWay; only: number | null }
interface ApplyDialogProps {
  month: Month
  applying: Applying | null
  sheets: EvaluationSummary[]
  withoutSheet: Output<'evaluations.list'>['withoutSheet']
  onWay: (way: ApplyWay) => void
  onClose: () => void
}

/** 建立本月考核表 and 重新套用模板: whom, and by which template. */
export function ApplyDialog({ month, applying, ...rest }: ApplyDialogProps) {
  return (
    <Modal open={applying !== null} title={t.title(monthLabel(month))} width={760} style={{ top: 40 }} footer={null} onCancel={rest.onClose} destroyOnHidden>
      {applying !== null && <ApplyForm key={`${applying.way}${applying.only ?? ''}`} month={month} applying={applying} {...rest} />}
    </Modal>
  )
}

function ApplyForm({ month, applying: { way, only }, sheets, withoutSheet, onWay, onClose }: ApplyDialogProps & { applying: Applying }) {
  const templates = useHouse('templates.list', {})
  const apply = useWrite('evaluations.apply')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [template, setTemplate] = useState(OWN)
  const [without, setWithout] = useState<string[]>([])
  const staff = useHouse('employees.list', {}).data
  const list = templates.data?.templates
  const people = useMemo(
    () => applicants(way, { sheets, withoutSheet, templates: list ?? [], staff: staff ?? { employees: [], positions: [] } }, only), [way, sheets, withoutSheet, list, staff, only],
  )
  const chosen = people.filter(({ employeeId }) => !left.has(employeeId))
  const ready = template === OWN ? chosen.filter((one) => one.has) : chosen
  const lacking = template === OWN ? people.filter((one) => !one.has) : []
  const open = sheets.filter(({ confirmedAt }) => confirmedAt === null).length

  const go = async () => {
    await saveAllComments()
    try {
      const answer = await inOrder(() => apply.mutateAsync({ month, employeeIds: ready.map(({ employeeId }) => employeeId), templateId: template === OWN ? null : template }))
      void message.success(`${t.made(answer.made, answer.renewed)}${answer.kept > 0 ? t.kept(answer.kept) : ''}`)
      setWithout(answer.without)
      if (answer.without.length === 0) onClose()
    } catch (failure) {
      tell(failure)
    }
  }
  const toggle = (changed: Applicant[], on: boolean) => setLeft((before) => {
    const next = new Set<number>(before)
    for (const { employeeId } of changed) if (on) next.delete(employeeId)
    else next.add(employeeId)
    return next
  })
  return (
    <div className="apply">
      {only === null && <Segmented block value={way} onChange={onWay} options={[{ value: 'make' as const, label: t.make(withoutSheet.length) }, { value: 'renew' as const, label: t.renew(open) }]} />}
      <p className="quiet">{way === 'make' ? t.makeWhy : t.renewWhy}</p>
      {people.length === 0 ? <p>{way === 'make' ? t.everybodyHas : t.noneOpen}</p> : (
        <>
          <div className="apply-template">
            <label htmlFor="apply-template">{t.template}</label>
            <Select
              id="apply-template" value={template} onChange={setTemplate} showSearch={{ optionFilterProp: 'label' }} style={{ flex: 1 }} data-testid="apply-template"
              options={[{ value: OWN, label: t.ownTemplate }, ...(list ?? []).map(({ id, name }) => ({ value: Number(id), label: name }))]}
            />
          </div>
          <ApplyPeople people={people} left={left} way={way} chosenName={template === OWN ? null : list?.find(({ id }) => Number(id) === template)?.name ?? null} onChange={toggle} />
          {lacking.length > 0 && <Alert type="warning" title={<>{(way === 'make' ? t.without : t.withoutRenew)(namesOf(lacking.map(({ name }) => name)))}{t.withoutNext} <Links /></>} />}
          {without.length > 0 && <Alert type="warning" role="alert" title={<>{t.left(namesOf(without))}{t.withoutNext} <Links /></>} />}
        </>
      )}
      <div className="apply-foot">
        <Button onClick={onClose}>{text.app.cancel}</Button>
        <Button type="primary" disabled={ready.length === 0} loading={apply.isPending} data-testid="apply-go" onClick={() => void go()}>{way === 'make' ? t.goMake(ready.length) : t.goRenew(ready.length)}</Button>
      </div>
    </div>
  )
}

const Links = () => <span className="apply-links"><a href="#/team">{t.toTeam}</a> <a href="#/templates">{t.toTemplates}</a></span>
