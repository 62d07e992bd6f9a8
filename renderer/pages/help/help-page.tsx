import { useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import './help.css'

const t = text.help

const show = (topic: string) => document.getElementById(`help-${topic}`)?.scrollIntoView({ block: 'start' })

/** ?topic= opens it at that one. */
export function HelpPage() {
  const [search] = useSearchParams()
  const wanted = search.get('topic')
  useEffect(() => { if (wanted !== null) show(wanted) }, [wanted])
  return (
    <PageFrame title={text.app.sections.help} sentence={t.sentence}>
      <div className="help">
        <nav aria-label={t.contents}>
          <ul>
            {t.topics.map((topic) => (
              <li key={topic.key}><button type="button" onClick={() => show(topic.key)}>{topic.title}</button></li>
            ))}
          </ul>
        </nav>
        <div>
          {t.topics.map((topic) => (
            <section key={topic.key} id={`help-${topic.key}`} className="card">
              <h2>{topic.title}</h2>
              {topic.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
              {topic.list !== undefined && <ul>{topic.list.map((line) => <li key={line}>{line}</li>)}</ul>}
              {topic.picture !== undefined && <img src={`./pictures/${topic.picture.file}`} alt={topic.picture.alt} width={1366} height={768} loading="lazy" />}
              {topic.to !== null && <Link to={topic.to}>{t.open} →</Link>}
            </section>
          ))}
        </div>
      </div>
    </PageFrame>
  )
}
