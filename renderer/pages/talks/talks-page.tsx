import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'

export const TalksPage = () => <PageFrame title={text.app.sections.talks} sentence="">{null}</PageFrame>
