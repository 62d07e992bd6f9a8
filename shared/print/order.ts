import type { PaperOrder } from './options.ts'

interface Orderable { number: string; department: string; managerName: string; part?: number }

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** '9' before '10', '001' as typed. */
const byNumber = (a: string, b: string): number => (/^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) - Number(b) || byText(a, b) : byText(a, b))
/** People without a department or a manager come last. */
const lastIfEmpty = (a: string, b: string): number => Number(a === '') - Number(b === '') || byText(a, b)

/** The order in which papers lie in the pile; within a department or a manager by number. */
export const inOrder = <T extends Orderable>(people: readonly T[], order: PaperOrder): T[] => people.toSorted((a, b) =>
  (order === 'department' ? lastIfEmpty(a.department, b.department) : order === 'manager' ? lastIfEmpty(a.managerName, b.managerName) : 0)
  || byNumber(a.number, b.number) || (a.part ?? 1) - (b.part ?? 1))
