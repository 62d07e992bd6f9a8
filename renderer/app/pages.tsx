import type { RouteObject } from 'react-router'
import { HomePage } from '../pages/home/home-page.tsx'
import { OkrPage } from '../pages/okr/okr-page.tsx'
import { HealthPage } from '../pages/health/health-page.tsx'
import { FitPage } from '../pages/fit/fit-page.tsx'
import { TeamPage } from '../pages/team/team-page.tsx'
import { TemplatesPage } from '../pages/templates/templates-page.tsx'
import { TargetsPage } from '../pages/figures/targets-page.tsx'
import { ResultsPage } from '../pages/figures/results-page.tsx'
import { EvaluationsPage } from '../pages/evaluations/evaluations-page.tsx'
import { PrintPage } from '../pages/print/print-page.tsx'
import { IntakePage } from '../pages/intake/intake-page.tsx'
import { ArchivePage } from '../pages/archive/archive-page.tsx'
import { AuditPage } from '../pages/audit/audit-page.tsx'
import { DashboardPage } from '../pages/dashboard/dashboard-page.tsx'
import { ChainPage } from '../pages/chain/chain-page.tsx'
import { MeetingPage } from '../pages/meeting/meeting-page.tsx'
import { MeetingRunPage } from '../pages/meeting/run-page.tsx'
import { PresenterPage } from '../pages/meeting/presenter-page.tsx'
import { CalibrationPage } from '../pages/calibration/calibration-page.tsx'
import { PersonPage } from '../pages/person/person-page.tsx'
import { SummaryPage } from '../pages/summary/summary-page.tsx'
import { TalksPage } from '../pages/talks/talks-page.tsx'
import { SettingsPage } from '../pages/settings/settings-page.tsx'
import { CycleEntry, CyclePage } from '../wizards/cycle/cycle-page.tsx'
import { ImprovePage } from '../pages/improve/improve-page.tsx'
import { HelpPage } from '../pages/help/help-page.tsx'
import { SetupDonePage } from '../wizards/first-run/done-page.tsx'
import { FirstRunPage } from '../wizards/first-run/first-run-page.tsx'

/** Screens that have the whole window to themselves. */
export const barePages: RouteObject[] = [
  { path: '/meeting/run', element: <MeetingRunPage /> },
  { path: '/meeting/presenter', element: <PresenterPage /> },
]

/** Every screen of the program. A page never imports another page. */
export const pages: RouteObject[] = [
  { path: '/', element: <HomePage /> },
  { path: '/cycle', element: <CycleEntry /> },
  { path: '/cycle/month', element: <CyclePage kind="month" /> },
  { path: '/cycle/quarter', element: <CyclePage kind="quarter" /> },
  { path: '/okr', element: <OkrPage /> },
  { path: '/okr/:id', element: <OkrPage /> },
  { path: '/targets', element: <TargetsPage /> },
  { path: '/results', element: <ResultsPage /> },
  { path: '/evaluations', element: <EvaluationsPage /> },
  { path: '/evaluations/:id', element: <EvaluationsPage /> },
  { path: '/talks', element: <TalksPage /> },
  { path: '/dashboard', element: <DashboardPage /> },
  { path: '/chain', element: <ChainPage /> },
  { path: '/meeting', element: <MeetingPage /> },
  { path: '/calibration', element: <CalibrationPage /> },
  { path: '/archive', element: <ArchivePage /> },
  { path: '/archive/:month/:version', element: <ArchivePage /> },
  { path: '/summary', element: <SummaryPage /> },
  { path: '/people/:id', element: <PersonPage /> },
  { path: '/audit', element: <AuditPage /> },
  { path: '/improve', element: <ImprovePage /> },
  { path: '/print', element: <PrintPage /> },
  { path: '/health', element: <HealthPage /> },
  { path: '/fit', element: <FitPage /> },
  { path: '/team', element: <TeamPage /> },
  { path: '/templates', element: <TemplatesPage /> },
  { path: '/templates/:id', element: <TemplatesPage /> },
  { path: '/intake', element: <IntakePage /> },
  { path: '/settings', element: <SettingsPage /> },
  { path: '/help', element: <HelpPage /> },
  { path: '/setup', element: <FirstRunPage /> },
  { path: '/setup/done', element: <SetupDonePage /> },
  { path: '*', element: <HomePage /> },
]
