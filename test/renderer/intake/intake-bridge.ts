import type { KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import type { RawSheet } from '../../../shared/domain/intake/sheet.ts'

export const EMPTY_HOUSE: KnownHouse = { employees: [], indicators: [], departments: [], positions: [] }

export const sheetOf = (name: string, ...rows: string[][]): RawSheet => ({
  name, hidden: false, rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.map((text) => ({ text, kind: text === '' ? 'empty' : 'text' })) })),
})

/** A roster with one red line (row 3: no such day). */
export const ROSTER = sheetOf('员工', ['工号', '姓名', '入职日期'], ['001', '戴南希', '1992-05-01'], ['002', '傅安德', '1992-13-01'])

type Call = { method: string; input: { file: string; answers: Parameters<typeof readIntake>[2] } }
interface House { next: { name: string; bytes: number; sheets: RawSheet[] }; calls: Call[]; held: (() => void)[]; hold: boolean; forget(): void }

/** Stands for the house behind the window bridge: reads with the real reader, and can be slow or forgetful. */
export function bridgeHouse(): House {
  const files = new Map<string, RawSheet[]>()
  const house: House = { next: { name: '员工.xlsx', bytes: 100, sheets: [ROSTER] }, calls: [], held: [], hold: false, forget: () => files.clear() }
  const run = ({ method, input }: Call): unknown => {
    if (method === 'intake.open') {
      const file = `file-${house.calls.length}`
      files.set(file, house.next.sheets)
      return { ok: true, value: { file, name: house.next.name, bytes: house.next.bytes } }
    }
    const sheets = files.get(input.file)
    if (sheets === undefined) return { ok: false, code: 'file-gone', details: {} }
    if (method === 'intake.preview') return { ok: true, value: { name: house.next.name, encoding: null, preview: readIntake(sheets, EMPTY_HOUSE, input.answers) } }
    return { ok: false, code: 'busy', details: {} }
  }
  const bridge = {
    subscribe: () => () => undefined,
    async invoke(method: string, input: Call['input']) {
      house.calls.push({ method, input })
      const answer = run({ method, input })
      if (house.hold) await new Promise<void>((go) => { house.held.push(go) })
      return answer
    },
  }
  Object.assign(window, { hengping: bridge })
  return house
}
