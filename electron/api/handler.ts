import type { MethodName, Output, Parsed, KindOf, HouseEvent } from '../../shared/api/contract.ts'
import type { Ports } from './ports.ts'
import type { ReadContext, WriteContext } from '../services/context.ts'
import type { Workspace } from '../services/workspace/workspace.ts'
import type { UiFile } from '../platform/ui-file.ts'
import type { FileDesk } from '../services/intake/file-desk.ts'

/** What a host method may use beside the database: ports, files received, the workspace itself. */
export interface HostContext extends ReadContext {
  ports: Ports
  workspace: Workspace
  ui: UiFile
  desk: FileDesk
  version: string
  emit(event: HouseEvent): void
}

type ContextOf<M extends MethodName> = KindOf<M> extends 'write' ? WriteContext : HostContext
type ResultOf<M extends MethodName> = KindOf<M> extends 'write' ? Output<M> : Output<M> | Promise<Output<M>>

export type Handler<M extends MethodName> = (context: ContextOf<M>, input: Parsed<M>) => ResultOf<M>
/** Exhaustive: a contract method without a handler does not compile. */
export type Handlers = { [M in MethodName]: Handler<M> }
/** The handlers of one domain, e.g. `HandlersOf<'employees' | 'departments' | 'positions'>`. */
export type HandlersOf<Domain extends string> = { [M in Extract<MethodName, `${Domain}.${string}`>]: Handler<M> }
