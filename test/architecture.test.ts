import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources, type SourceFile } from './helpers/source-graph.ts'

const sources = readSources(['shared', 'electron', 'renderer', 'build'])
const inFolder = (folder: string) => sources.filter(({ file }) => file.startsWith(`${folder}/`))
const offences = (files: SourceFile[], wrong: (target: string, inside: boolean, from: string) => boolean) =>
  files.flatMap(({ file, imports }) => imports.filter(({ target, inside }) => wrong(target, inside, file)).map(({ target }) => `${file} -> ${target}`))
const room = (target: string) => target.split('/')[0] ?? ''
const corner = (target: string) => target.split('/')[1] ?? ''

describe('the arrows of the house', () => {
  it('reads the real graph: a false green would see no imports at all', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(({ imports }) => imports).filter(({ inside }) => inside).length).toBeGreaterThan(300)
    for (const { file, imports } of sources) {
      for (const { target, inside } of imports) {
        if (inside && !target.endsWith('.css')) expect(fs.existsSync(path.resolve(import.meta.dirname, '..', target)), `${file} -> ${target}`).toBe(true)
      }
    }
  })

  it('shared stands alone: no Node, DOM library, React, and neither side', () => {
    expect(offences(inFolder('shared'), (target, inside) => (inside ? room(target) !== 'shared' : !['decimal.js', 'zod', 'pinyin-pro'].includes(target)))).toEqual([])
  })

  it('renderer and electron never import each other', () => {
    expect(offences(inFolder('renderer'), (target, inside) => inside && !['renderer', 'shared'].includes(room(target)))).toEqual([])
    expect(offences(inFolder('electron'), (target, inside) => inside && !['electron', 'shared'].includes(room(target)))).toEqual([])
    expect(offences(inFolder('renderer'), (target, inside) => !inside && (target.startsWith('node:') || target === 'electron' || target === 'better-sqlite3'))).toEqual([])
  })

  it('inside electron imports only go down: shell | browser, api, services, repositories | files, database, platform', () => {
    const floors = [['shell', 'browser'], ['api'], ['services'], ['repositories', 'files'], ['database'], ['platform']]
    const floor = (place: string) => floors.findIndex((corners) => corners.includes(corner(place)))
    expect(offences(inFolder('electron'), (target, inside, from) => {
      if (!inside || room(target) !== 'electron' || corner(target) === corner(from)) return false
      return floor(target) <= floor(from)
    })).toEqual([])
  })

  it('inside renderer imports only go down, and a page never imports another page', () => {
    const floors = [['app'], ['pages', 'wizards'], ['components', 'charts'], ['stores'], ['api']]
    const floor = (place: string) => floors.findIndex((corners) => corners.includes(corner(place)))
    expect(offences(inFolder('renderer'), (target, inside, from) => {
      if (!inside || room(target) !== 'renderer') return false
      if (corner(target) === corner(from)) return corner(from) === 'pages' && target.split('/')[2] !== from.split('/')[2]
      return floor(target) < floor(from) || (floor(target) === floor(from) && corner(from) === 'pages')
    })).toEqual([])
  })

  it('only the shell knows electron, only the database and repositories know SQLite, only the adapter knows the workbook libraries', () => {
    const users = (name: string) => sources.filter(({ imports }) => imports.some(({ target, inside }) => !inside && (target === name || target.startsWith(`${name}/`)))).map(({ file }) => file)
    expect(users('electron').filter((file) => !file.startsWith('electron/shell/'))).toEqual([])
    expect(users('better-sqlite3').filter((file) => !/^electron\/(database|repositories)\//.test(file))).toEqual([])
    expect([...users('hucre'), ...users('write-excel-file')].filter((file) => !file.startsWith('electron/files/workbook/'))).toEqual([])
    expect(users('playwright-core').filter((file) => !file.startsWith('build/'))).toEqual([])
  })
})

describe('house habits', () => {
  it('SQL stands in repositories and database only', () => {
    const sql = /\b(SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/
    const offenders = inFolder('electron').filter(({ file }) => !/^electron\/(repositories|database)\//.test(file))
      .flatMap(({ file, literals }) => literals.filter(({ text }) => sql.test(text)).map(({ line }) => `${file}:${line}`))
    expect(offenders).toEqual([])
  })

  it('interface texts stand in the catalogue, not in the renderer', () => {
    const offenders = inFolder('renderer').flatMap(({ file, literals }) => literals.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ line, text }) => `${file}:${line} ${text.trim()}`))
    expect(offenders).toEqual([])
  })

  it('nothing can reach the network at run time', () => {
    // Namespaces of XML look like addresses and are none.
    const remote = inFolder('renderer').concat(inFolder('electron'), inFolder('shared'))
      .flatMap(({ file, literals }) => literals.filter(({ text }) => /\b(https?|wss?):\/\/(?!127\.0\.0\.1|$|www\.w3\.org|schemas\.openxmlformats\.org)/.test(text)).map(({ line, text }) => `${file}:${line} ${text}`))
    expect(remote).toEqual([])
  })

  it('files stay small enough to read', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([])
  })

  it('no file hides behind a name that means nothing', () => {
    expect(sources.map(({ file }) => file).filter((file) => /\/(utils?|helpers?|misc|common|manager|data)(\.|\/)/.test(file))).toEqual([])
  })
})
