import type { MenuItemConstructorOptions, PermissionRequest, Rectangle, WebContentsPrintOptions } from 'electron'
import type { StandinWindow } from './browser-window.ts'

export interface StandinOptions {
  /** Folder of package.json: what app.getAppPath() answers. */
  readonly appPath: string
  /** Everything the user's account would hold: userData, documents … are folders in it. */
  readonly home: string
  readonly packaged?: boolean
  readonly displays?: readonly Rectangle[]
}

export type DialogKind = 'save' | 'open' | 'message' | 'messageSync' | 'error'
export interface DialogCall { readonly kind: DialogKind, readonly options: Record<string, unknown>, readonly onWindow: boolean }
export interface PrintRecord { readonly options: WebContentsPrintOptions, readonly address: string, readonly html: string, readonly javascript: boolean }
export interface RequestRecord { readonly url: string, readonly resourceType: string, readonly cancelled: boolean }
export interface PermissionRecord { readonly way: 'check' | 'request', readonly permission: string, readonly granted: boolean }

export type SchemeHandler = (request: Request) => Response | Promise<Response>
export type RequestListener = (details: Record<string, unknown>, answer: (response: { cancel?: boolean, redirectURL?: string }) => void) => void
export type InvokeHandler = (event: unknown, ...args: unknown[]) => unknown
export type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: PermissionRequest) => void
export type PermissionCheckHandler = (contents: unknown, permission: string, origin: string, details: { isMainFrame: boolean, requestingUrl: string }) => boolean

/** All that one stand-in knows. The played modules write here; tests read it through the control. */
export interface StandinState {
  readonly options: StandinOptions
  ready: boolean
  readonly windows: StandinWindow[]
  readonly handlers: Map<string, InvokeHandler>
  readonly privileged: Set<string>
  readonly schemes: Map<string, SchemeHandler>
  beforeRequest: RequestListener | null
  permissionRequest: PermissionRequestHandler | null
  permissionCheck: PermissionCheckHandler | null
  download: ((event: { preventDefault(): void, defaultPrevented: boolean }) => void) | null
  readonly requests: RequestRecord[]
  readonly permissions: PermissionRecord[]
  readonly dialogCalls: DialogCall[]
  readonly dialogAnswers: { kind: DialogKind, answer: unknown }[]
  readonly prints: PrintRecord[]
  readonly printAnswers: { success: boolean, reason: string }[]
  readonly opened: { way: 'openPath' | 'showItemInFolder', place: string }[]
  readonly switches: Map<string, string>
  /** Errors the pages' own scripts ran into, and what they wrote to the console as errors. */
  readonly pageErrors: string[]
  menu: MenuItemConstructorOptions[]
  focused: StandinWindow | null
  /** Faults of the play itself (an insecure window, an unforeseen dialog); a test ends by expecting none. */
  readonly complaints: string[]
}

export function newState(options: StandinOptions): StandinState {
  return {
    options, ready: false, windows: [], handlers: new Map(), privileged: new Set(), schemes: new Map(),
    beforeRequest: null, permissionRequest: null, permissionCheck: null, download: null, requests: [], permissions: [],
    dialogCalls: [], dialogAnswers: [], prints: [], printAnswers: [], opened: [], switches: new Map(), pageErrors: [], menu: [], focused: null, complaints: [],
  }
}
