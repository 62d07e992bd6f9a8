import { timingSafeEqual, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Everything that decides whether a request comes from our own page. */
export interface Gate {
  /** Path with the one-time token that opens the program, once. */
  launchPath: string
  /** True once for the right token; the launch token is spent by it. */
  spendLaunchToken(token: string): boolean
  cookie: string
  /** Refusal reason, or null when the request may pass. `needsHeader`: calls, not plain page loads. */
  refuse(request: IncomingMessage, needs: { session: boolean; header: boolean; origin: boolean }): string | null
  headerToken: string
}

const COOKIE = 'hengping'
export const TOKEN_HEADER = 'x-hengping-token'

const same = (a: string, b: string): boolean => {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** `authority` is the exact host:port we listen on. */
export function openGate(authority: () => string): Gate {
  let launch: string | null = randomBytes(24).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  const headerToken = randomBytes(32).toString('base64url')
  const cookieOf = (request: IncomingMessage): string => {
    for (const part of (request.headers.cookie ?? '').split(';')) {
      const [name, value] = part.trim().split('=')
      if (name === `${COOKIE}-${authority().split(':')[1]}`) return value ?? ''
    }
    return ''
  }
  return {
    launchPath: `/launch?token=${launch}`,
    spendLaunchToken(token) {
      if (launch === null || !same(token, launch)) return false
      launch = null
      return true
    },
    // The port is in the name: cookies are shared between ports of one host.
    get cookie() { return `${COOKIE}-${authority().split(':')[1]}=${session}; HttpOnly; SameSite=Strict; Path=/` },
    headerToken,
    refuse(request, needs) {
      if (request.headers.host !== authority()) return 'host'
      if (needs.session && !same(cookieOf(request), session)) return 'session'
      if (needs.origin && request.headers.origin !== `http://${authority()}`) return 'origin'
      const site = request.headers['sec-fetch-site']
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'site'
      const header = request.headers[TOKEN_HEADER]
      if (needs.header && !same(typeof header === 'string' ? header : '', headerToken)) return 'token'
      return null
    },
  }
}
