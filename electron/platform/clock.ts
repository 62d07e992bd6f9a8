/** The only source of the present moment, so that tests can hold it still. */
export interface Clock { now(): Date }
export const systemClock: Clock = { now: () => new Date() }

/** The wall-clock day 'YYYY-MM-DD' where the laptop stands; never by toISOString, which answers in UTC. */
export function today(clock: Clock): string {
  const now = clock.now()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
