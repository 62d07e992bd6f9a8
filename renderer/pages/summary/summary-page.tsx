import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'

export const SummaryPage = () => <PageFrame title={text.app.sections.summary} sentence="">{null}</PageFrame>
