import { App, Button } from 'antd'
import { useState } from 'react'
import { call, fetchDownload } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

const t = text.intake.choose

export function TemplateButton() {
  const [saving, setSaving] = useState(false)
  const { message } = App.useApp()
  const tell = useTellFailure()
  const save = async () => {
    setSaving(true)
    try {
      const { place, download } = await call('intake.template', {})
      fetchDownload(download)
      if (download === null) void message.success(t.templateSaved(place))
    } catch (failure) {
      tell(failure)
    } finally {
      setSaving(false)
    }
  }
  return <Button onClick={() => void save()} loading={saving} data-testid="intake-template">{t.template}</Button>
}
