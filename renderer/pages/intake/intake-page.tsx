import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import { comeBack, openFile, startAnew, useIntake } from '../../stores/intake.ts'
import { useSession } from '../../stores/session.ts'
import { transport } from '../../api/transport.ts'
import { ChooseFile } from './choose-file.tsx'
import { PreviewBoard } from './preview-board.tsx'
import { ReportCard } from './report-card.tsx'
import { TemplateButton } from './template-button.tsx'
import { useFileDrop } from './use-file-drop.ts'
import './intake.css'

const t = text.intake
const KINDS_OF_FILE = '.xlsx,.xlsm,.xls,.csv'

/** Choose a file, see how it is understood, confirm, read the report: one page. Nothing is written before 确认. */
export function IntakePage() {
  const { opened, preview, report, busy } = useIntake()
  const workspace = useSession((session) => session.start?.workspace ?? 'company')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => { comeBack(workspace) }, [workspace])

  const inBrowser = transport.host === 'browser'
  const choose = () => { if (inBrowser) input.current?.click(); else void openFile(null) }
  const previewing = opened !== null && preview !== null
  const over = useFileDrop(inBrowser && !previewing && busy === null, (file) => void openFile(file))

  const lines = preview === null ? 0 : preview.summary.employee.total + preview.summary.target.total + preview.summary.result.total
  return (
    <PageFrame
      title={text.app.sections.intake} sentence={previewing ? t.nameOf(opened.name, lines) : t.sentence} fill={previewing}
      actions={<><TemplateButton />{previewing && <Button onClick={choose} disabled={busy === 'opening' || busy === 'committing'}>{t.again}</Button>}</>}
    >
      {inBrowser && (
        <input
          ref={input} type="file" accept={KINDS_OF_FILE} className="visually-hidden" tabIndex={-1} aria-label={t.choose.choose} data-testid="intake-file"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file !== undefined) void openFile(file)
          }}
        />
      )}
      {previewing ? <PreviewBoard key={opened.file} preview={preview} />
        : report !== null && busy === null ? <ReportCard report={report} onAnother={startAnew} />
          : <ChooseFile onChoose={choose} over={over} drops={inBrowser} />}
    </PageFrame>
  )
}
