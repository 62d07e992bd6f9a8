import { Button, Dropdown, Select } from 'antd'
import { useEffect, useState } from 'react'
import { text } from '../components/text.ts'
import { useTellFailure } from '../components/failure.ts'
import { personFilter } from '../components/person-filter.ts'
import { openPalette } from '../stores/palette.ts'
import { useHouse, useWrite } from '../stores/queries.ts'
import { useSaving } from '../stores/saving.ts'
import { chooseTheme, useSession } from '../stores/session.ts'
import { setActionSlot, setTitleSlot } from '../stores/top-bar.ts'
import type { Operator } from '../../shared/api/system.ts'
import { UndoButtons } from './undo-buttons.tsx'

const t = text.app

function SavedMark() {
  const { saving } = useSaving()
  const words = saving.state === 'saving' ? t.saving : saving.state === 'failed' ? t.notSaved
    : saving.state === 'saved' ? t.saved(`${String(saving.at.getHours()).padStart(2, '0')}:${String(saving.at.getMinutes()).padStart(2, '0')}`) : t.nothingYet
  return <span className={`top-saved ${saving.state === 'failed' ? 'bad' : ''}`} role="status" data-saving={saving.state}>{words}</span>
}

const keyOf = (operator: Operator): string => (operator.kind === 'employee' ? `employee:${operator.employeeId}` : operator.kind)

/** 现在由谁操作: recorded with every write; only a direct manager may confirm. */
function OperatorChoice() {
  const start = useSession((session) => session.start)
  const people = useHouse('employees.list', {})
  const choose = useWrite('operator.choose')
  const tell = useTellFailure()
  if (start === null) return null
  const options = [
    { value: 'owner', label: t.operatorOwner, search: 'laoban' }, { value: 'hr', label: t.operatorHr, search: 'renshi' },
    ...(people.data?.employees ?? []).filter((one) => one.leftOn === null).map((one) => ({ value: `employee:${one.id}`, label: `${one.name}（${one.number}）`, search: one.name })),
  ]
  return (
    <Select
      aria-label={t.operator} title={t.operatorHint} style={{ width: 184 }} prefix={<span className="quiet">{t.operatorShort}</span>} popupMatchSelectWidth={240} value={keyOf(start.operator)} options={options}
      showSearch={{ filterOption: personFilter }} data-testid="operator"
      onChange={(value) => {
        const [kind, id] = value.split(':')
        choose.mutate(kind === 'employee' ? { kind, employeeId: Number(id) } : { kind: kind as 'owner' | 'hr' }, {
          onSuccess: ({ operator, operatorName }) => useSession.setState({ start: { ...start, operator, operatorName } }), onError: tell,
        })
      }}
    />
  )
}

export function TopBar() {
  const theme = useSession((session) => session.theme)
  const [titleSlot, showTitle] = useState<HTMLElement | null>(null)
  const [actionSlot, showActions] = useState<HTMLElement | null>(null)
  useEffect(() => { setTitleSlot(titleSlot); setActionSlot(actionSlot) }, [titleSlot, actionSlot])
  return (
    <header className="top">
      <div className="top-title" ref={showTitle} />
      <UndoButtons />
      <SavedMark />
      <OperatorChoice />
      <Button onClick={openPalette} aria-keyshortcuts="Control+K">{t.search} <kbd className="quiet">{t.searchKey}</kbd></Button>
      <Dropdown trigger={['click']} menu={{
        selectable: true, selectedKeys: [theme], onClick: ({ key }) => chooseTheme(key as typeof theme),
        items: (['light', 'dark', 'system'] as const).map((key) => ({ key, label: t.theme[key] })),
      }}>
        <Button aria-label={t.theme.label} title={t.theme.label}>◐</Button>
      </Dropdown>
      <div className="top-actions" ref={showActions} />
    </header>
  )
}
