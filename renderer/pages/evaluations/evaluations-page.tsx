import { PageFrame } from '../../components/page-frame.tsx'
import { LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'

export function EvaluationsPage() {
  return <PageFrame title={text.app.sections.evaluations}><LoadingState /></PageFrame>
}
