import { Button } from 'antd'
import { text } from '../../components/text.ts'

const t = text.interviews

/** A ready sentence with 采纳: advice, never put in unasked. */
export function Suggestion({ said, onAdopt }: { said: string; onAdopt: () => void }) {
  return (
    <li className="talks-suggestion">
      <span title={said}>{said}</span>
      <Button size="small" type="link" aria-label={t.adoptLabel(said)} data-testid="talk-adopt" onClick={onAdopt}>{t.adopt}</Button>
    </li>
  )
}
