import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'

export const AuditPage = () => <PageFrame title={text.app.sections.audit} sentence="">{null}</PageFrame>
