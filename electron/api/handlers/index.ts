import type { Handlers } from '../handler.ts'
import { attachmentsHandlers } from './attachments.ts'
import { appealsHandlers } from './appeals.ts'
import { interviewsHandlers } from './interviews.ts'
import { ledgerHandlers } from './ledger.ts'
import { calibrationHandlers } from './calibration.ts'
import { historyHandlers } from './history.ts'
import { auditHandlers } from './audit.ts'
import { undoHandlers } from './undo.ts'
import { summaryHandlers } from './summary.ts'
import { meetingsHandlers } from './meetings.ts'
import { decisionsHandlers } from './decisions.ts'
import { chainHandlers } from './chain.ts'
import { leversHandlers } from './levers.ts'
import { dashboardHandlers } from './dashboard.ts'
import { cycleHandlers } from './cycle.ts'
import { demoHandlers } from './demo.ts'
import { employeeHandlers } from './employees.ts'
import { evaluationHandlers } from './evaluations.ts'
import { figureHandlers } from './figures.ts'
import { intakeHandlers } from './intake.ts'
import { monthHandlers } from './months.ts'
import { okrHandlers } from './okr.ts'
import { printHandlers } from './print.ts'
import { setupHandlers } from './setup.ts'
import { systemHandlers } from './system.ts'
import { templateHandlers } from './templates.ts'

export const handlers: Handlers = {
  ...systemHandlers, ...employeeHandlers, ...templateHandlers, ...figureHandlers, ...evaluationHandlers, ...intakeHandlers, ...printHandlers, ...monthHandlers, ...okrHandlers, ...demoHandlers, ...cycleHandlers, ...setupHandlers,
  ...attachmentsHandlers, ...appealsHandlers, ...interviewsHandlers, ...ledgerHandlers, ...calibrationHandlers, ...historyHandlers, ...auditHandlers, ...undoHandlers, ...summaryHandlers,
  ...meetingsHandlers, ...decisionsHandlers, ...chainHandlers, ...leversHandlers, ...dashboardHandlers,
}
