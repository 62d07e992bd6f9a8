import { LoudEmitter, loud } from './loud.ts'
import type { PermissionCheckHandler, PermissionRequestHandler, RequestListener, StandinState } from './state.ts'

class StandinSession extends LoudEmitter {
  readonly webRequest: { onBeforeRequest(listener: RequestListener | null): void }
  spellChecker = true
  private readonly state: StandinState

  constructor(state: StandinState) {
    super('session', ['will-download'])
    this.state = state
    this.webRequest = loud('session.webRequest', { onBeforeRequest: (listener: RequestListener | null) => { state.beforeRequest = listener } })
    state.download = (event) => { this.emit('will-download', event, {}, {}) }
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null) { this.state.permissionRequest = handler }
  setPermissionCheckHandler(handler: PermissionCheckHandler | null) { this.state.permissionCheck = handler }
  setDevicePermissionHandler() { /* No devices are played: there is nothing to grant. */ }
  setSpellCheckerEnabled(on: boolean) { this.spellChecker = on }
}

export const playSession = (state: StandinState) => loud('session', { defaultSession: loud('session.defaultSession', new StandinSession(state)) })
