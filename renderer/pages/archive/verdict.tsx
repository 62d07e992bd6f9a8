import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

const t = text.archive.versions

/** 核对: makes the check code anew from the text on the disk, each time it is asked. */
export function Verdict({ month, version }: { month: string; version: number }) {
  const [verdict, setVerdict] = useState<Output<'months.verify'> | null>(null)
  const [busy, setBusy] = useState(false)
  const tell = useTellFailure()
  const check = async () => {
    setBusy(true)
    try {
      setVerdict(await call('months.verify', { month, version }))
    } catch (failure) {
      tell(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void check()} aria-label={t.verifyLabel(version)} data-testid={`verify-${version}`}>{t.verify}</Button>
      {verdict !== null && <span className={verdict.same ? 'good' : 'bad'} role={verdict.same ? 'status' : 'alert'}>{verdict.same ? '✓' : '✗'} {verdict.sentence}</span>}
    </>
  )
}
