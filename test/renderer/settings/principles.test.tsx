import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
beforeEach(async () => { world = await openHousePage(['/settings'], async () => (await import('../../../renderer/pages/settings/settings-page.tsx')).SettingsPage) })
afterEach(() => world.close())

const open = async () => { await world.open('/settings'); await screen.findByTestId('principles-save') }
const share = (field: 'organisationShare' | 'valueShare') => screen.getByTestId<HTMLInputElement>(`principles-${field}`)
const save = () => act(async () => { fireEvent.click(screen.getByTestId('principles-save')) })
const enforce = () => fireEvent.click(screen.getByTestId('principles-enforced'))
const kept = () => world.house.call('principles.get', {})

it('names what enforcing would stop before anything takes effect', async () => {
  const [library] = (await world.house.call('templates.list', {})).templates
  const own = await world.house.call('templates.save', { id: null, name: '我的销售表', why: '', rows: library?.rows ?? [] })
  await open()
  enforce()
  const said = screen.getByTestId('principles-consequences')
  await waitFor(() => expect(said.textContent).toContain(`现在有 1 份不符合，改好之前不能再保存：“${own.name}”`))
  expect(said.textContent).toContain('已经建好的考核表照常打分、确认和打印')
  expect((await kept()).enforced).toBe(false)
  await save()
  expect((await kept()).enforced).toBe(true)
})

it('takes shares as people type them and refuses what is no share, keeping the text', async () => {
  await open()
  fireEvent.change(share('organisationShare'), { target: { value: '２５％' } })
  fireEvent.change(share('valueShare'), { target: { value: '101' } })
  expect(share('valueShare').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByTestId<HTMLButtonElement>('principles-save').disabled).toBe(true)
  fireEvent.change(share('valueShare'), { target: { value: '5' } })
  await save()
  expect(await kept()).toEqual({ enforced: false, organisationShare: '25', valueShare: '5' })
})

it('a refused save leaves the switch and the shares as they were set', async () => {
  await open()
  enforce()
  fireEvent.change(share('organisationShare'), { target: { value: '30' } })
  world.instead['principles.save'] = () => ({ ok: false, code: 'disk-full', details: {} })
  await save()
  await waitFor(() => expect(document.body.textContent).toContain('磁盘空间不够'))
  expect([share('organisationShare').value, screen.getByTestId('principles-enforced').getAttribute('aria-checked')]).toEqual(['30', 'true'])
})

it('says that the third is always on, and offers no switch for it', async () => {
  await open()
  expect(screen.getByTestId('principles-three').textContent).toBe('✓ 一直开启')
  expect(screen.getAllByRole('switch')).toHaveLength(1)
})
