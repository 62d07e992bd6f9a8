import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { WayOut } from './blocks.tsx'

const t = text.cycle.onePage

/** 公司一页纸, beside the goals that are to follow from it. */
export function OnePage() {
  const { data } = useHouse('profile.get', {})
  if (data === undefined) return null
  const parts = [[t.who, data.whoWeAre], [t.from, data.whereFrom], [t.to, data.whereTo]] as const
  const blank = parts.some(([, words]) => words.trim() === '')
  return (
    <div className="cycle-one-page" data-testid="cycle-one-page">
      <h3>{t.title}</h3>
      <dl>{parts.map(([name, words]) => <div key={name}><dt>{name}</dt><dd className={words.trim() === '' ? 'quiet' : ''}>{words.trim() === '' ? t.blank : words}</dd></div>)}</dl>
      <WayOut to="/okr?tab=profile" why={t.title}>{blank ? t.edit : t.change}</WayOut>
    </div>
  )
}
