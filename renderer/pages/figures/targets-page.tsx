import { PageFrame } from '../../components/page-frame.tsx'
import { LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'

export function TargetsPage() {
  return <PageFrame title={text.app.sections.targets}><LoadingState /></PageFrame>
}
