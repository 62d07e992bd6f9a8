import { beforeEach, describe, expect, it } from 'vitest'
import type { StartState } from '../../../shared/api/system.ts'
import { changeAdding, dropCell, dropPerson, isTyped, keepCell, startAdding, useEmployeeDrafts } from '../../../renderer/stores/employee-draft.ts'
import { useSession } from '../../../renderer/stores/session.ts'

const enter = (workspace: 'company' | 'demo') => useSession.setState({ start: { workspace } as StartState })
const refused = { typed: '001', state: 'refused', sentence: '工号 001 已经是别人的。' } as const
const cells = () => Object.keys(useEmployeeDrafts.getState().cells)

beforeEach(() => {
  useSession.setState({ start: null })
  useEmployeeDrafts.setState({ cells: {} })
  startAdding()
  enter('company')
})

describe('what is typed about people', () => {
  it('stays with its company: person 3 of the demo is somebody else', () => {
    keepCell('3:number', refused)
    changeAdding({ name: '王五' })
    enter('demo')
    expect(cells()).toEqual([])
    expect(useEmployeeDrafts.getState().adding.name).toBe('')
    keepCell('4:number', refused)
    enter('company')
    expect(cells()).toEqual(['3:number'])
    expect(useEmployeeDrafts.getState().adding.name).toBe('王五')
    enter('demo')
    expect(cells()).toEqual([])
  })

  it('goes with a removed person only: 1 is not the beginning of 11', () => {
    keepCell('1:number', refused)
    keepCell('11:number', refused)
    keepCell('1:leftOn', refused)
    dropPerson(1 as Parameters<typeof dropPerson>[0])
    expect(cells()).toEqual(['11:number'])
    dropCell('11:number')
    expect(cells()).toEqual([])
  })

  it('does not count what the next person inherits as typed', () => {
    startAdding({ department: '销售部', position: '销售代表' })
    expect(isTyped(useEmployeeDrafts.getState().adding)).toBe(false)
    changeAdding({ name: '王' })
    expect(isTyped(useEmployeeDrafts.getState().adding)).toBe(true)
  })
})
