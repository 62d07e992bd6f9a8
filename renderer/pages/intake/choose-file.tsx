import { Button, Spin } from 'antd'
import { text } from '../../components/text.ts'
import { startAnew, useIntake } from '../../stores/intake.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { FileFailure } from './file-failure.tsx'

const t = text.intake.choose

interface ChooseFileProps { onChoose: () => void; over: boolean; drops: boolean }

export function ChooseFile({ onChoose, over, drops }: ChooseFileProps) {
  const { busy, opening, opened, known } = useIntake()
  const reading = busy === 'opening' || busy === 'checking'
  const lost = known !== null && opened === null
  const name = opening || opened?.name || ''
  return (
    <div className="intake-choose">
      <FileFailure />
      {lost && !reading && (
        <section className="card intake-lost" role="status">
          <div><strong>{t.lostTitle(known.name)}</strong><div>{t.lost}</div></div>
          <Button onClick={startAnew}>{t.forget}</Button>
        </section>
      )}
      <section className="intake-drop" data-over={over} aria-busy={reading}>
        {reading ? <div role="status" className="intake-reading"><Spin /><span>{name === '' ? t.readingAny : t.reading(name)}</span></div> : (
          <>
            {drops && <div className="intake-drop-title">{over ? t.dropLoose : t.drop}</div>}
            <div>{drops && <span className="quiet">{t.or} </span>}<Button type="primary" size="large" onClick={onChoose} data-testid="intake-choose">{t.choose}</Button></div>
            <div className="quiet">{t.accepts}</div>
          </>
        )}
      </section>
      <section className="card">
        <h2>{t.what}</h2>
        <ul className="intake-what">{t.whatLines.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      <EarlierImports />
    </div>
  )
}
