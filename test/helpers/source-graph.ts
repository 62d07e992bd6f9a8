import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

export interface SourceFile { file: string; text: string; imports: { target: string; inside: boolean }[]; literals: { text: string; line: number }[] }

const root = path.resolve(import.meta.dirname, '..', '..')

/** Every TypeScript source of the program with its real imports (static, re-exports, dynamic) and its string literals, from an AST. */
export function readSources(folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => filesBelow(path.join(root, folder))).map((file) => readSource(file))
}

function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(place)
    return /\.tsx?$/.test(entry.name) ? [place] : []
  })
}

function readSource(place: string): SourceFile {
  const text = fs.readFileSync(place, 'utf8')
  const { module, program, errors } = parseSync(path.basename(place), text)
  if (errors.length > 0) throw new Error(`${place}: ${errors[0]?.message}`)
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : []))),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ]
  const imports = named.map((name) => (name.startsWith('.')
    ? { target: path.relative(root, path.resolve(path.dirname(place), name)).replaceAll('\\', '/'), inside: true }
    : { target: name, inside: false }))
  const literals: SourceFile['literals'] = []
  walk(program, (value, start) => literals.push({ text: value, line: text.slice(0, start).split('\n').length }))
  return { file: path.relative(root, place).replaceAll('\\', '/'), text, imports, literals }
}

function walk(node: unknown, found: (text: string, start: number) => void): void {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, found))
  if (typeof node !== 'object' || node === null) return
  const { type, value, start } = node as { type?: string; value?: unknown; start?: number }
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') found(value, start ?? 0)
  if (type === 'TemplateElement') found((value as { raw: string }).raw, start ?? 0)
  for (const [key, child] of Object.entries(node)) if (key !== 'value') walk(child, found)
}
