import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

const NAMES: [string, string][] = [
  ['outside the basic plane', '𠮷野家𠀋'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a formula', "=cmd|' /C calc'!A0"],
  ['SQL', "Robert'); DROP TABLE employee;--"],
  ['right-to-left override', 'evil\u202Egnp.exe'],
  ['an emoji family', '👩‍👩‍👧‍👦张🏽'],
  ['NUL', '张\u0000三'],
  ['a line break within', '张\n三'],
  ['combining marks, not composed', 'e\u0301'],
  ['200 letters', '名'.repeat(200)],
  ['a name of Object’s', '__proto__'],
  ['quotes and a backslash', '"\'`\\u0041\\'],
  ['percent and underscore', '100%_'],
]

let house: TestHouse
beforeAll(() => { house = openTestHouse() })
afterAll(() => house.close())

describe('a name is stored exactly, and read exactly after a restart', () => {
  test.each(NAMES)('%s', async (label, name) => {
    const number = name.slice(0, 40)
    const word = name.slice(0, 100)
    const saved = await house.call('employees.save', person({ number, name, department: word, position: word }))
    await house.call('company.save', { name: word })
    const again = await house.call('employees.save', { ...person({ number, name, department: word, position: word }), id: saved.id })
    expect(again).toEqual(saved)
    house.restart()
    const { employees, departments } = await house.call('employees.list', {})
    expect(employees.find((each) => each.id === saved.id), label).toMatchObject({ number, name, department: word, position: word })
    expect(departments.filter((each) => each.name === word)).toHaveLength(1)
    expect((await house.call('system.start', {})).companyName).toBe(word)
    expect(house.db.prepare('SELECT name FROM employee WHERE id = ?').pluck().get(saved.id)).toBe(name)
    expect(JSON.parse(house.db.prepare("SELECT details FROM audit WHERE method = 'company.save' ORDER BY seq DESC LIMIT 1").pluck().get() as string)).toMatchObject({ to: word })
  })

  test('composed and not composed letters are two names, not one', async () => {
    await house.call('employees.save', person({ number: 'é' }))
    expect((await house.call('employees.list', {})).employees.map((each) => each.number)).toEqual(expect.arrayContaining(['é', 'e\u0301']))
  })
})
