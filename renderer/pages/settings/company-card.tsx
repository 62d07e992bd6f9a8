import { Button, Form, Input } from 'antd'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const t = text.settings

export function CompanyCard() {
  const start = useSession((session) => session.start)
  const save = useWrite('company.save')
  const tell = useTellFailure()
  const keep = ({ name }: { name: string }) => save.mutate({ name: name.trim() }, {
    onError: tell,
    onSuccess: () => { if (start !== null) useSession.setState({ start: { ...start, companyName: name.trim() } }) },
  })
  return (
    <section className="card">
      <h2>{t.company}</h2>
      <Form layout="vertical" onFinish={keep} initialValues={{ name: start?.companyName ?? '' }}>
        <Form.Item label={t.companyName} extra={t.companyWhy}>
          <div className="settings-line">
            <Form.Item name="name" noStyle rules={[{ required: true, whitespace: true, max: 100 }]}><Input aria-label={t.companyName} /></Form.Item>
            <Button htmlType="submit" loading={save.isPending}>{text.app.save}</Button>
          </div>
        </Form.Item>
      </Form>
    </section>
  )
}
