import { EventEmitter } from 'node:events'

/** Asked of any object by await, printing and assertion code; their absence means nothing. */
const HARMLESS = new Set(['then', 'toJSON', 'inspect', 'asymmetricMatch', 'nodeType', 'tagName', '$$typeof', '@@__IMMUTABLE_ITERABLE__@@', '@@__IMMUTABLE_RECORD__@@', 'hasAttribute', '__esModule', 'default'])

/** A missing member throws instead of being undefined: the stand-in never lets a call pass that it does not play. */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(inner, key, self) {
      if (typeof key === 'string' && !(key in inner) && !HARMLESS.has(key)) throw new Error(`electron stand-in: ${name}.${key} is not played`)
      return Reflect.get(inner, key, self) as unknown
    },
  })
}

/** An emitter that refuses listeners for events nobody would ever send. */
export class LoudEmitter extends EventEmitter {
  private readonly emitterName: string
  private readonly played: ReadonlySet<string>

  constructor(emitterName: string, played: readonly string[]) {
    super()
    this.emitterName = emitterName
    this.played = new Set(played)
    this.setMaxListeners(50)
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    if (!this.played.has(event)) throw new Error(`electron stand-in: ${this.emitterName} never sends '${event}'`)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    if (!this.played.has(event)) throw new Error(`electron stand-in: ${this.emitterName} never sends '${event}'`)
    return super.once(event, listener as (...args: unknown[]) => void)
  }
}

export interface Preventable { readonly defaultPrevented: boolean, preventDefault(): void }

export function preventable<T extends object>(extra: T): T & Preventable {
  let prevented = false
  return Object.defineProperties({ ...extra }, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: { value: () => { prevented = true } },
  }) as T & Preventable
}
