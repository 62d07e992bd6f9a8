import { App, Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import type { Attachment, AttachmentTarget } from '../../shared/api/attachments.ts'
import type { EmployeeId, Month } from '../../shared/domain/brand.ts'
import { sizeText } from '../../shared/domain/evidence/evidence.ts'
import { call, fetchDownload, receiveEvidence } from '../api/call.ts'
import { transport } from '../api/transport.ts'
import { useHouse, useWrite } from '../stores/queries.ts'
import './attachments.css'
import { useDropFiles } from './drop-files.ts'
import { useTellFailure } from './failure.ts'
import { text } from './text.ts'

const t = text.attachments

/** What the evidence stands behind, and whose month that is. */
export type EvidenceOf = AttachmentTarget & { month: Month; employeeId: EmployeeId }

interface AttachmentsProps {
  target: EvidenceOf
  /** Looking and opening only. */
  locked?: boolean
  /** In a narrow cell: without the hint. */
  brief?: boolean
}

/** The files behind one thing: open, remove, add by the dialog or by dropping them here. */
export function Attachments({ target, locked = false, brief = false }: AttachmentsProps) {
  const { month, employeeId } = target
  const mine = (useHouse('attachments.list', { month, employeeId, kind: null }).data?.attachments ?? []).filter((each) => belongs(each, target))
  const { adding, add } = useAdding(target)
  const { over, zone } = useDropFiles(!locked, (files) => { void add(files) })
  const input = useRef<HTMLInputElement>(null)
  const choose = () => {
    if (transport.host === 'electron') void add([null])
    else input.current?.click()
  }
  if (locked && mine.length === 0) return brief ? null : <span className="quiet">{t.none}</span>
  return (
    <div className="attachments" role="group" aria-label={t.label} data-testid="attachments" data-over={over} {...zone}>
      {mine.length > 0 && <ul>{mine.map((each) => <Line key={each.id} attachment={each} locked={locked} />)}</ul>}
      {!locked && (
        <div className="attachments-add">
          <Button size="small" loading={adding} data-testid="attachment-add" onClick={choose}>{t.add}</Button>
          {!brief && <span>{over ? t.dropHere : t.drop}</span>}
          <input ref={input} type="file" multiple hidden aria-label={t.choose} data-testid="attachment-file"
            onChange={({ target: field }) => {
              void add([...field.files ?? []])
              // The same file may be chosen again after it was removed.
              field.value = ''
            }} />
        </div>
      )}
    </div>
  )
}

function Line({ attachment: { id, fileName, bytes, byName, addedOn }, locked }: { attachment: Attachment; locked: boolean }) {
  const tell = useTellFailure()
  const remove = useWrite('attachments.remove')
  const open = () => { call('attachments.open', { id }).then(({ download }) => fetchDownload(download)).catch(tell) }
  return (
    <li data-testid="attachment">
      {/* bdi: a name that turns its letters round must not turn what stands beside it. */}
      <button type="button" className="attachments-name" aria-label={t.open(fileName)} onClick={open}><bdi>{fileName}</bdi></button>
      <span className="attachments-facts">{sizeText(bytes)} · {t.by(byName, dayjs(addedOn).format('YYYY-MM-DD'))}</span>
      {!locked && (
        <Popconfirm title={t.removeTitle} description={t.removeWhy} okText={t.remove} okButtonProps={{ danger: true }} onConfirm={() => { remove.mutateAsync({ id }).catch(tell) }}>
          <Button size="small" type="link" danger aria-label={t.removeOne(fileName)}>{t.remove}</Button>
        </Popconfirm>
      )}
    </li>
  )
}

/** One after the other: the house holds a few files at a time, and one that is refused does not stop the rest. */
function useAdding(target: EvidenceOf) {
  const [adding, setAdding] = useState(false)
  const { message } = App.useApp()
  const tell = useTellFailure()
  const write = useWrite('attachments.add')
  const add = async (files: readonly (File | null)[]) => {
    setAdding(true)
    for (const chosen of files) {
      try {
        const { file, name } = await receiveEvidence(chosen)
        await write.mutateAsync({ file, target: bare(target) })
        message.success(t.added(name))
      } catch (failure) {
        tell(failure)
      }
    }
    setAdding(false)
  }
  return { adding, add }
}

function bare(target: EvidenceOf): AttachmentTarget {
  if (target.kind === 'result') return target
  return { kind: target.kind, id: target.id } as AttachmentTarget
}

const belongs = (each: Attachment, target: EvidenceOf): boolean => each.kind === target.kind &&
  (target.kind === 'result' ? each.indicatorId === target.indicatorId && each.part === target.part : each.kindId === target.id)
