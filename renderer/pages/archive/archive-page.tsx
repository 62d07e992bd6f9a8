import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'

export const ArchivePage = () => <PageFrame title={text.app.sections.archive} sentence="">{null}</PageFrame>
