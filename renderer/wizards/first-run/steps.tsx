import type { ReactNode } from 'react'
import { SETUP_PAGES, type SetupPage } from '../../../shared/domain/setup/setup-company.ts'
import { text } from '../../components/text.ts'
import type { WizardStep } from '../wizard-shell.tsx'
import { BusinessPreview, BusinessStep } from './business-step.tsx'
import { GradesPreview, GradesStep } from './grades-step.tsx'
import { ManagersPreview, ManagersStep } from './managers-step.tsx'
import { MixPreview, MixStep } from './mix-step.tsx'
import { PeoplePreview, PeopleStep } from './people-step.tsx'
import { PositionsPreview, PositionsStep } from './positions-step.tsx'
import { ProfilePreview, ProfileStep } from './profile-step.tsx'
import type { StepProps } from './step.ts'
import { TargetsPreview, TargetsStep } from './targets-step.tsx'

const t = text.setup.pages
const OPTIONAL: readonly SetupPage[] = ['business', 'managers', 'targets']

/** The eight pages, in order. */
export function stepsOf(props: StepProps, problems: Record<SetupPage, string[]>, look: { looked: string; onLook: (position: string) => void }): WizardStep[] {
  const parts: Record<SetupPage, { body: ReactNode; preview: ReactNode }> = {
    profile: { body: <ProfileStep {...props} />, preview: <ProfilePreview {...props} /> },
    business: { body: <BusinessStep {...props} />, preview: <BusinessPreview {...props} /> },
    people: { body: <PeopleStep {...props} />, preview: <PeoplePreview {...props} /> },
    positions: { body: <PositionsStep {...props} {...look} />, preview: <PositionsPreview {...props} looked={look.looked} /> },
    mix: { body: <MixStep {...props} />, preview: <MixPreview {...props} /> },
    managers: { body: <ManagersStep {...props} />, preview: <ManagersPreview {...props} /> },
    grades: { body: <GradesStep {...props} />, preview: <GradesPreview {...props} /> },
    targets: { body: <TargetsStep {...props} />, preview: <TargetsPreview {...props} /> },
  }
  return SETUP_PAGES.map((key) => ({ key, ...t[key], ...parts[key], problems: problems[key], optional: OPTIONAL.includes(key) }))
}
