import { expect, test } from 'vitest'
import { contract, type MethodName } from '../../../shared/api/contract.ts'
import type { Names } from '../../../shared/domain/audit/told.ts'
import { auditLines, auditSentence, methodName } from '../../../shared/text/audit-sentence.ts'

const NAMES: Names = { employee: (id) => (id === 3 ? '戴南希（001）' : null), indicator: (id) => (id === 20 ? { name: '回款额', unit: '元' } : null) }
const WRITES = (Object.keys(contract) as MethodName[]).filter((method) => contract[method].kind === 'write')
const told = (method: string, details: Record<string, unknown>, subject = '') => auditSentence(method, subject, details, NAMES)

test.each([
  ['evaluations.adjust', { month: '2026-11', number: '001', name: '戴南希', from: null, to: { points: '2', reason: '客户表扬' } }, '给戴南希（001）2026年11月加 2 分：客户表扬'],
  ['evaluations.adjust', { month: '2026-11', number: '001', name: '戴南希', from: null, to: { points: '-1.5', reason: '迟到' } }, '给戴南希（001）2026年11月减 1.5 分：迟到'],
  ['figures.save', { changes: [{ employeeId: 3, indicatorId: 20, part: 1, field: 'actual', from: null, to: '285000' }], bad: [{}] }, '2026年11月录入数据：戴南希（001） 回款额 实际值 空 → 285000 元；1 个没填对，原样留着'],
  ['employees.save', { number: '001', name: '戴南希', changed: [{ field: 'department', from: '华东', to: '华南' }, { field: 'baseFen' }] }, '修改员工 戴南希（001）：部门 华东 → 华南、绩效基数'],
  ['fit.answer', { quarter: '2026-Q4', number: '001', name: '戴南希' }, '填写戴南希（001）2026年第4季度的适合度问卷'],
  ['undo.last', { what: '公司名称改为“恒信”' }, '撤销：公司名称改为“恒信”'],
] as const)('%s is one sentence in Chinese', (method, details, sentence) => {
  expect(told(method, details, 'figures 2026-11')).toBe(sentence)
})

// Catches: a page that breaks on an entry of an older program, or shows '[object Object]' or 'undefined'.
test.each(WRITES)('%s: a shape nobody knows is told by the method’s name', (method) => {
  for (const details of [{}, { from: 1, to: [], changes: 'x', changed: [null, 3], removed: 7, name: {} }, { month: 'bad', quarter: 9 }]) {
    const sentence = told(method, details, '???')
    expect(sentence).toMatch(/\p{Script=Han}/u)
    expect(sentence).not.toMatch(/undefined|null|object|NaN/)
    expect(JSON.stringify(auditLines(method, details, NAMES))).not.toMatch(/undefined|object Object|NaN/)
  }
  expect(methodName(method)).toMatch(/\p{Script=Han}/u)
})

test('a method nobody knows any more keeps its name', () => {
  expect(told('pay.old', {})).toBe('其他操作（pay.old）')
  expect(told('__proto__', {})).toBe('其他操作（__proto__）')
  expect(told('constructor', {})).toBe('其他操作（constructor）')
})
