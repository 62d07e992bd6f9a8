import { Input, InputNumber } from 'antd'
import { useEffect } from 'react'
import type { CompanyProfile } from '../../../shared/api/okr.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { PROFILE, profileText } from '../../stores/okr-texts.ts'
import { useHouse } from '../../stores/queries.ts'
import { GrowingText } from './growing-text.tsx'
import { SavedState } from './saved-state.tsx'

const t = text.okr.profile
const QUESTIONS = ['whoWeAre', 'whereFrom', 'whereTo'] as const

/** 公司一页纸: three questions with why each is asked; saves itself. */
export function ProfileTab() {
  const stored = useHouse('profile.get', {})
  const typed = profileText.useText(PROFILE)
  useEffect(() => {
    const leave = () => { void profileText.flushAll() }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  if (stored.data === undefined) return stored.isError ? <ErrorState failure={stored.error} onRetry={() => void stored.refetch()} /> : <LoadingState />
  const profile: CompanyProfile = typed?.value ?? stored.data
  const type = (part: Partial<CompanyProfile>, composing: boolean) => profileText.type(PROFILE, { ...(profileText.peek(PROFILE)?.value ?? profile), ...part }, composing)
  const flush = () => void profileText.flush(PROFILE)
  return (
    <div className="okr-profile card" data-testid="okr-profile">
      <p className="okr-profile-state"><SavedState typed={typed} stored testId="okr-profile-state" onRetry={flush} /></p>
      {QUESTIONS.map((field) => (
        <section key={field}>
          <h2 id={`okr-${field}`}>{t[field]}</h2>
          <p className="quiet" id={`okr-${field}-why`}>{t.why[field]}</p>
          <GrowingText id={`okr-${field}-text`} labelledBy={`okr-${field}`} describedBy={`okr-${field}-why`} value={profile[field]} placeholder={t.placeholder[field]} testId={`okr-profile-${field}`} onType={(value, composing) => type({ [field]: value }, composing)} onLeave={flush} />
        </section>
      ))}
      <div className="okr-profile-facts">
        <label><h2>{t.industry}</h2><p className="quiet">{t.why.industry}</p><Input value={profile.industry} maxLength={60} placeholder={t.placeholder.industry} data-testid="okr-profile-industry" onChange={(event) => type({ industry: event.target.value }, false)} onBlur={flush} /></label>
        <label>
          <h2>{t.headcount}</h2><p className="quiet">{t.why.headcount}</p>
          <InputNumber className="figure" value={profile.headcount} min={0} max={100_000} precision={0} controls={false} suffix={t.people} placeholder={t.placeholder.headcount} data-testid="okr-profile-headcount" onChange={(value) => type({ headcount: value }, false)} onBlur={flush} />
        </label>
      </div>
    </div>
  )
}
