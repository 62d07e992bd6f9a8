import type { Wall } from '../../../shared/api/meetings.ts'
import { text } from '../../components/text.ts'

const t = text.meetings.wall

/** OKR 信心与风险: objectives of the company and of departments, those at risk first; whose confidence fell says so. */
export function WallOkr({ page }: { page: Wall['okr'] }) {
  return (
    <div className="wall-objectives">
      {page.objectives.toSorted((a, b) => Number(b.atRisk) - Number(a.atRisk)).map((objective, at) => (
        <section key={at} className="wall-objective" data-risk={objective.atRisk}>
          <h2>{objective.title}</h2>
          <p className="wall-facts"><span>{objective.level === 'company' ? t.levels.company : objective.department || t.levels.department}</span>{objective.ownerName !== '' && <b>{t.owner(objective.ownerName)}</b>}<span>{objective.progressShown}</span></p>
          <ul>
            {objective.keyResults.map((keyResult, index) => (
              <li key={index}>
                <span className="wall-what">{keyResult.title}</span>
                <span className="wall-confidence" data-fell={keyResult.fell}>{t.confidence} <b>{keyResult.confidence === null ? t.noConfidence : keyResult.confidenceBefore === null ? keyResult.confidence : t.from(keyResult.confidenceBefore, keyResult.confidence)}</b>{keyResult.fell && <span className="bad"> {t.fell}</span>}</span>
                <span className="wall-facts"><span>{keyResult.shown}</span>{keyResult.risk !== '' && <span className={keyResult.fell ? 'bad' : 'wait'}>{keyResult.risk}</span>}{keyResult.note !== '' && <span className="quiet">{keyResult.note}</span>}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
