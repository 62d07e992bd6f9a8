import { isRecord, tell, Untold, type Details, type Names } from '../domain/audit/told.ts'
import { otherMethod, ownSentences, sentences } from './zh-CN/audit.ts'
import { isPay, labelOf, named, orNone, word, type Sentence } from './zh-CN/audit-words.ts'

export const methodName = (method: string): string => sentenceOf(method)?.name ?? ownSentences.get(method) ?? otherMethod(method)

/** What an entry of the record says, in one sentence; the method's name where it is of a shape we do not know. */
export function auditSentence(method: string, subject: string, details: Details, names: Names): string {
  try {
    return sentenceOf(method)?.tell(tell(details, subject, names)) ?? methodName(method)
  } catch (error) {
    if (error instanceof Untold) return methodName(method)
    throw error
  }
}

const sentenceOf = (method: string): Sentence | undefined => (Object.hasOwn(sentences, method) ? sentences[method as keyof typeof sentences] : undefined)

export interface Line { label: string; value: string }

/** What a manager answered about somebody is nobody else's to read, whatever an entry holds. */
const PRIVATE = new Map<string, readonly string[]>([['fit.answer', ['quarter', 'number', 'name']]])
const MOST = 400

/** Details as lines in Chinese. Only what has a Chinese name is shown; pay never is. */
export function auditLines(method: string, details: Details, names: Names): Line[] {
  const only = PRIVATE.get(method)
  const all = only === undefined ? details : Object.fromEntries(Object.entries(details).filter(([key]) => only.includes(key)))
  return linesOf(all, names, '').slice(0, MOST)
}

function linesOf(details: Details, names: Names, before: string): Line[] {
  return known(details).flatMap(([key, label, value]): Line[] => {
    const name = before === '' ? label : `${before} · ${label}`
    if (isRecord(value)) return linesOf(value, names, name)
    if (Array.isArray(value) && value.some(isRecord)) return value.filter(isRecord).map((each) => ({ label: name, value: oneLine(each, names) }))
    return [{ label: name, value: shown(key, value, names) }]
  })
}

/** One of several alike: '戴南希 回款额 实际值：空 → 285000'. */
function oneLine(details: Details, names: Names): string {
  const field = details['field']
  if (Object.hasOwn(details, 'coefficient')) return `${shown('code', details['code'], names)} ≥ ${shown('from', details['from'], names)}，${named('coefficient')} ${shown('coefficient', details['coefficient'], names)}`
  const rest = known(details).filter(([key]) => !['field', 'from', 'to'].includes(key)).map(([key, label, value]) => {
    const one = isRecord(value) || (Array.isArray(value) && value.some(isRecord)) ? linesOf({ [key]: value }, names, '').map((line) => `${line.label} ${line.value}`).join('，') : shown(key, value, names)
    return key === 'employeeId' || key === 'indicatorId' || key === 'name' || key === 'number' || key === 'title' ? one : `${label} ${one}`
  }).join(' ')
  if (typeof field !== 'string') return Object.hasOwn(details, 'from') && Object.hasOwn(details, 'to') ? `${rest} ${shown('from', details['from'], names)} → ${shown('to', details['to'], names)}`.trim() : rest
  const head = `${rest} ${labelOf(field) ?? ''}`.trim()
  if (isPay(field) || (!Object.hasOwn(details, 'from') && !Object.hasOwn(details, 'to'))) return `${head} 已修改`
  return `${head}：${shown(field, details['from'], names)} → ${shown(field, details['to'], names)}`
}

/** An empty list, and the one part almost everybody has. */
const saysNothing = (key: string, value: unknown): boolean => (Array.isArray(value) && value.length === 0) || (key === 'part' && value === 1)

const known = (details: Details): [key: string, label: string, value: unknown][] => Object.entries(details).flatMap(([key, value]): [string, string, unknown][] => {
  const label = labelOf(key)
  return label === undefined || isPay(key) || saysNothing(key, value) ? [] : [[key, label, value]]
})

function shown(key: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return '空'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return orNone(value.map((each) => shown(key, each, names)).join('、'))
  if (typeof value === 'number') {
    if (key === 'employeeId' || key === 'employees' || key === 'managerId') return names.employee(value) ?? '已删除的员工'
    return key === 'indicatorId' ? names.indicator(value)?.name ?? '已删除的指标' : String(value)
  }
  return typeof value === 'string' ? orNone(word(key, value)) : ''
}
