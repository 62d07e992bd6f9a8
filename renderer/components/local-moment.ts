const two = (value: number): string => String(value).padStart(2, '0')

/** 'YYYY-MM-DD HH:mm' where the laptop stands, of a stored moment. */
export function localMoment(at: string): string {
  const moment = new Date(at)
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
