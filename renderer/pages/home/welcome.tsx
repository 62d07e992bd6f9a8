import { Button, Form, Input, Modal, Progress } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'
import { queryClient, useWrite } from '../../stores/queries.ts'
import { useProgress } from '../../stores/progress.ts'
import { takeStart, useSession } from '../../stores/session.ts'
import './home.css'

const t = text.home

/** First screen on an empty database: 开始建立 / 导入 Excel / 看演示公司, nothing else. */
export function Welcome() {
  const navigate = useNavigate()
  const tell = useTellFailure()
  const [naming, setNaming] = useState(false)
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
          <button type="button" className="welcome-way main-way" onClick={() => setNaming(true)} disabled={building}><strong>{t.begin}</strong><span>{t.beginWhy}</span></button>
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
      <Modal open={naming} title={t.companyTitle} footer={null} onCancel={() => setNaming(false)} destroyOnHidden>
        <CompanyForm onDone={() => { setNaming(false); void navigate('/team?person=new') }} />
      </Modal>
    </PageFrame>
  )
}

function CompanyForm({ onDone }: { onDone: () => void }) {
  const save = useWrite('company.save')
  const tell = useTellFailure()
  const start = useSession((session) => session.start)
  const finish = ({ name }: { name: string }) => save.mutate({ name: name.trim() }, {
    onError: tell,
    onSuccess: () => {
      if (start !== null) useSession.setState({ start: { ...start, companyName: name.trim() } })
      onDone()
    },
  })
  return (
    <Form layout="vertical" onFinish={finish} initialValues={{ name: start?.companyName ?? '' }}>
      <Form.Item name="name" label={t.companyLabel} extra={t.companyWhy} rules={[{ required: true, whitespace: true, max: 100 }]}>
        <Input autoFocus placeholder={t.companyPlaceholder} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>{t.companyGo}</Button>
    </Form>
  )
}
