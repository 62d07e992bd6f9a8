import type { z } from 'zod'
import { cycle } from './cycle.ts'
import { employees } from './employees.ts'
import { evaluations } from './evaluations.ts'
import { figures } from './figures.ts'
import { intake } from './intake.ts'
import { months } from './months.ts'
import { okr } from './okr.ts'
import { setup } from './setup.ts'
import { system } from './system.ts'
import { templates } from './templates.ts'

/** The only list of what the program can do. Both hosts call one router over exactly these methods. */
export const contract = { ...system, ...employees, ...templates, ...figures, ...evaluations, ...intake, ...months, ...okr, ...cycle, ...setup }

export type MethodName = keyof typeof contract
/** What a caller sends. */
export type Input<M extends MethodName> = z.input<(typeof contract)[M]['input']>
/** What a handler gets after parsing. */
export type Parsed<M extends MethodName> = z.output<(typeof contract)[M]['input']>
export type Output<M extends MethodName> = z.output<(typeof contract)[M]['output']>
export type KindOf<M extends MethodName> = (typeof contract)[M]['kind']

/** `changed` names methods' domains ('employees', 'figures' …) whose answers may differ now. */
export type HouseEvent =
  | { type: 'changed'; topics: string[] }
  | { type: 'progress'; task: string; done: number; total: number; label: string }
