import { Button } from 'antd'
import { useRef } from 'react'
import type { PrintSetup } from '../../../shared/api/print.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { base64Of } from './base64.ts'

const t = text.print

/** The company's sign in the head of every paper. */
export function LogoChoice({ logo }: { logo: PrintSetup['logo'] }) {
  const file = useRef<HTMLInputElement>(null)
  const save = useWrite('print.logo')
  const tell = useTellFailure()
  const put = (dataBase64: string | null) => { save.mutate({ dataBase64 }, { onError: tell }) }
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    put(await base64Of(chosen))
  }
  return (
    <div className="print-logo">
      <span className="print-label">{t.logo}</span>
      {logo !== null && <img src={`data:image/${logo.type};base64,${logo.dataBase64}`} alt={t.logo} />}
      <input ref={file} type="file" accept="image/png,image/jpeg" className="visually-hidden" aria-label={t.logo} tabIndex={-1} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
      <span className="print-ways">
        <Button size="small" loading={save.isPending} onClick={() => file.current?.click()}>{logo === null ? t.chooseLogo : t.otherLogo}</Button>
        {logo !== null && <Button size="small" onClick={() => put(null)}>{t.removeLogo}</Button>}
      </span>
      <p className="quiet">{t.logoWhy}</p>
    </div>
  )
}
