/*
 * Preloaded into a spawned program (`node --import`): its clock stands at HENGPING_TEST_CLOCK and runs on from there.
 * Only what asks for the present moment is changed; timers keep their own time.
 */
const asked = process.env['HENGPING_TEST_CLOCK']
if (asked === undefined || Number.isNaN(Date.parse(asked))) throw new Error(`HENGPING_TEST_CLOCK is no moment: ${asked}`)

const Real = Date
const ahead = Real.parse(asked) - Real.now()
const now = (): number => Real.now() + ahead

globalThis.Date = new Proxy(Real, {
  construct: (target, given: unknown[], self) => Reflect.construct(target, given.length === 0 ? [now()] : given, self === globalThis.Date ? target : self) as Date,
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key) as unknown),
})
