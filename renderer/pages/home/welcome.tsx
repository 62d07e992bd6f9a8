import { Progress } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import { queryClient } from '../../stores/queries.ts'
import { useProgress } from '../../stores/progress.ts'
import { takeStart } from '../../stores/session.ts'
import { useUnfinishedSetup } from './unfinished-setup.tsx'
import './home.css'

const t = text.home
const w = text.setup.welcome

/** First screen on an empty database: 开始建立 / 导入 Excel / 看演示公司, nothing else. */
export function Welcome() {
  const navigate = useNavigate()
  const tell = useTellFailure()
  const unfinished = useUnfinishedSetup()
  const [building, setBuilding] = useState(false)
  const progress = useProgress((state) => state.progress)
  const seeDemo = async () => {
    setBuilding(true)
    try {
      const start = await call('demo.enter', { month: null })
      queryClient.clear()
      takeStart(start)
    } catch (failure) {
      tell(failure)
    } finally {
      setBuilding(false)
    }
  }
  return (
    <PageFrame title={text.app.name} sentence={text.app.tagline}>
      <div className="welcome">
        <h2>{t.welcome}</h2>
        <p>{t.welcomeWhy}</p>
        <div className="welcome-ways">
          <button type="button" className="welcome-way main-way" onClick={() => void navigate('/setup')} disabled={building} data-testid="setup-begin"><strong>{unfinished === null ? t.begin : w.resume}</strong><span>{unfinished === null ? t.beginWhy : w.resumeWhy(unfinished)}</span></button>
          <button type="button" className="welcome-way" onClick={() => void navigate('/intake')} disabled={building}><strong>{t.importFile}</strong><span>{t.importWhy}</span></button>
          <button type="button" className="welcome-way" onClick={() => void seeDemo()} disabled={building}><strong>{t.demo}</strong><span>{t.demoWhy}</span></button>
        </div>
        {building && (
          <div role="status">
            <Progress percent={progress === null ? 0 : Math.round((progress.done / progress.total) * 100)} />
            <span className="quiet">{t.demoBuilding(progress?.label ?? '')}</span>
          </div>
        )}
      </div>
    </PageFrame>
  )
}
