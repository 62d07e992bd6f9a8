import { Button, Form, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const t = text.settings

/** Saved by leaving the field as well as by the button: a name typed is a name meant. */
export function CompanyCard() {
  const start = useSession((session) => session.start)
  const save = useWrite('company.save')
  const tell = useTellFailure()
  const sent = useRef(start?.companyName ?? '')
  const [form] = Form.useForm<{ name: string }>()
  const stored = start?.companyName ?? ''
  // Taken back or made again from elsewhere: the field follows what is stored.
  useEffect(() => {
    if (stored === sent.current) return
    sent.current = stored
    form.setFieldsValue({ name: stored })
  }, [stored, form])
  const keep = async (typed: string) => {
    const name = typed.trim()
    if (name === '' || name === sent.current) return
    sent.current = name
    try {
      await save.mutateAsync({ name })
      useSession.setState(({ start: now }) => (now === null ? {} : { start: { ...now, companyName: name } }))
    } catch (failure) {
      sent.current = ''
      tell(failure)
    }
  }
  return (
    <section className="card">
      <h2>{t.company}</h2>
      <Form form={form} layout="vertical" onFinish={({ name }: { name: string }) => void keep(name)} initialValues={{ name: start?.companyName ?? '' }}>
        <Form.Item label={t.companyName} extra={t.companyWhy}>
          <div className="settings-line">
            <Form.Item name="name" noStyle rules={[{ required: true, whitespace: true, max: 100 }]}><Input aria-label={t.companyName} maxLength={100} onBlur={(event) => void keep(event.target.value)} /></Form.Item>
            <Button htmlType="submit" loading={save.isPending}>{text.app.save}</Button>
          </div>
        </Form.Item>
      </Form>
    </section>
  )
}
