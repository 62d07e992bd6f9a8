import { App, Button } from 'antd'
import { call } from '../../api/call.ts'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'

const t = text.settings

export function DataCard() {
  const start = useSession((session) => session.start)
  const { message } = App.useApp()
  const open = () => { call('system.openFolder', {}).catch(() => message.warning(t.folderFailed)) }
  return (
    <section className="card">
      <h2>{t.data}</h2>
      <p className="settings-folder">{t.folder}：<code>{start?.dataFolder}</code></p>
      <p className="quiet">{t.folderWhy}</p>
      <p className="quiet">{text.audit.sentence}</p>
      <Button onClick={open}>{t.openFolder}</Button> <Button href="#/audit" data-testid="to-audit">{text.app.sections.audit}</Button>
    </section>
  )
}
