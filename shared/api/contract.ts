import type { z } from 'zod'
import type { AgendaKey } from '../domain/meeting/agenda.ts'
import type { Used } from '../domain/meeting/timer.ts'
import { attachments } from './attachments.ts'
import { meetings } from './meetings.ts'
import { decisions } from './decisions.ts'
import { chain } from './chain.ts'
import { levers } from './levers.ts'
import { dashboard } from './dashboard.ts'
import { appeals } from './appeals.ts'
import { interviews } from './interviews.ts'
import { ledger } from './ledger.ts'
import { calibration } from './calibration.ts'
import { history } from './history.ts'
import { audit } from './audit.ts'
import { undo } from './undo.ts'
import { summary } from './summary.ts'
import { cycle } from './cycle.ts'
import { employees } from './employees.ts'
import { evaluations } from './evaluations.ts'
import { figures } from './figures.ts'
import { intake } from './intake.ts'
import { months } from './months.ts'
import { okr } from './okr.ts'
import { print } from './print.ts'
import { setup } from './setup.ts'
import { system } from './system.ts'
import { templates } from './templates.ts'

/** The only list of what the program can do. Both hosts call one router over exactly these methods. */
export const contract = { ...system, ...employees, ...templates, ...figures, ...evaluations, ...intake, ...months, ...okr, ...cycle, ...setup,
  ...attachments, ...appeals, ...interviews, ...ledger, ...calibration, ...history, ...audit, ...undo, ...summary, ...print,
  ...meetings, ...decisions, ...chain, ...levers, ...dashboard }

export type MethodName = keyof typeof contract
/** What a caller sends. */
export type Input<M extends MethodName> = z.input<(typeof contract)[M]['input']>
/** What a handler gets after parsing. */
export type Parsed<M extends MethodName> = z.output<(typeof contract)[M]['input']>
export type Output<M extends MethodName> = z.output<(typeof contract)[M]['output']>
export type KindOf<M extends MethodName> = (typeof contract)[M]['kind']
/** Methods that change the house and leave an entry in the record. */
export type WriteMethod = { [M in MethodName]: KindOf<M> extends 'write' ? M : never }[MethodName]

/** `changed` names methods' domains ('employees', 'figures' …) whose answers may differ now. */
export type HouseEvent =
  | { type: 'changed'; topics: string[] }
  | { type: 'progress'; task: string; done: number; total: number; label: string }
  /** A running meeting has turned to a page: the wall and the presenter's window follow each other. */
  | { type: 'meeting'; month: string; page: AgendaKey; used: Used; paused: boolean; at: string }
