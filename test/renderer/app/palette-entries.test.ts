import { expect, test } from 'vitest'
import { paletteEntries } from '../../../renderer/app/palette-entries.ts'
import { SECTIONS } from '../../../renderer/app/routes.tsx'
import { text } from '../../../renderer/components/text.ts'

const found = (query: string) => {
  const gone: string[] = []
  const entries = paletteEntries(query, { employees: [], evaluations: [], month: '2026年11月', sections: SECTIONS, commands: [], topics: text.help.topics, go: (path) => gone.push(path) })
  return { entries, gone }
}

// Catches: help that can only be found by reading all of it, or that opens at its beginning.
test('finds help by its title, by pinyin and by what it says, and opens it there', () => {
  for (const [query, key] of [['月度会', 'meeting'], ['ydh', 'meeting'], ['看板', 'dashboard'], ['因果链', 'improve'], ['逾期的会出现', 'meeting'], ['方法库', 'improve']] as const) {
    const { entries, gone } = found(query)
    const entry = entries.find((each) => each.key === `help-${key}`)
    expect(entry?.group, query).toBe('help')
    entry?.act()
    expect(gone).toEqual([`/help?topic=${key}`])
  }
  expect(found('').entries.filter(({ group }) => group === 'help')).toEqual([])
  expect(found('zzz').entries).toEqual([])
})

// Catches: a topic of the same key twice, or one that leads to no page of the program.
test('every topic is told once and leads to a page', () => {
  const { topics } = text.help
  expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length)
  const pages = new Set([...SECTIONS.map(({ path }) => path), '/fit'])
  for (const { to, key } of topics) if (to !== null) expect(pages.has(`/${to.split(/[/?]/)[1] ?? ''}`), key).toBe(true)
})
