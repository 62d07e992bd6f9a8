import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Template } from '../../../shared/api/templates.ts'
import type { TemplateId } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { movePositions, positionsOfTemplate } from '../../repositories/positions.ts'
import {
  insertTemplate, listTemplates as list, removeTemplate as remove, templateById, templateByName, templateHead, updateTemplate, type TemplateHead,
} from '../../repositories/templates.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { checkTemplate } from './check-template.ts'
import { freeName } from './free-name.ts'

const COPY_WORD = '本公司'

export const listTemplates = ({ db }: ReadContext): Output<'templates.list'> => ({ templates: list(db) })

/** Saves a template of the company's own. A library template is never altered: a copy is made, and positions on the original move to it. */
export function saveTemplate({ db, audit }: WriteContext, draft: Parsed<'templates.save'>): Template {
  const before = draft.id === null ? null : known(db, draft.id)
  const copying = before?.origin === 'library'
  checkTemplate(db, draft.rows)
  const name = nameFor(db, draft.name.trim(), before)
  const rows = draft.rows.map((row) => ({ ...row, displayUnit: row.displayUnit.trim() || (indicatorById(db, row.indicatorId)?.unit ?? '') }))
  const parts = { name, why: draft.why, rows }
  let id: TemplateId
  if (before === null || copying) {
    id = insertTemplate(db, { ...parts, code: null, suggestedFor: [], origin: 'own' })
    if (before !== null) movePositions(db, before.id, id)
  } else {
    id = before.id
    updateTemplate(db, id, parts)
  }
  audit(`template ${id}`, {
    added: before === null || copying, name, rows: rows.length,
    ...(copying && { copiedFrom: before.code }), ...(before !== null && !copying && before.name !== name && { renamedFrom: before.name }),
  })
  return whole(db, id)
}

function nameFor(db: Connection, name: string, before: TemplateHead | null): string {
  if (before?.origin === 'library' && before.name === name) return freeName(name, COPY_WORD, (candidate) => templateByName(db, candidate) !== undefined)
  const holder = templateByName(db, name)
  if (holder && holder.id !== before?.id) throw new Refusal('name-taken', { name })
  return name
}

export function removeTemplate({ db, audit }: WriteContext, { id }: Parsed<'templates.remove'>): { done: true } {
  const before = known(db, id)
  if (before.origin === 'library') throw new Refusal('library-fixed', {})
  const positions = positionsOfTemplate(db, id)
  if (positions.length > 0) throw new Refusal('in-use', { positions })
  remove(db, id)
  audit(`template ${id}`, { removed: true, name: before.name })
  return { done: true }
}

function known(db: Connection, id: TemplateId): TemplateHead {
  const head = templateHead(db, id)
  if (!head) throw new Refusal('not-found', { what: 'template' })
  return head
}

function whole(db: Connection, id: TemplateId): Template {
  const template = templateById(db, id)
  if (!template) throw new Error(`template ${id} is gone within its own transaction`)
  return template
}
