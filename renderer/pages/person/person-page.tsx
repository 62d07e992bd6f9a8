import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'

export const PersonPage = () => <PageFrame title={text.app.sections.person} sentence="">{null}</PageFrame>
