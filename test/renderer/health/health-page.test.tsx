import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { person } from '../../helpers/person.ts'
import type { Finding } from '../../../shared/api/cycle.ts'
import { openHousePage, type HousePage } from '../house-page.tsx'

let world: HousePage
beforeEach(async () => { world = await openHousePage(['/health', '/'], async () => (await import('../../../renderer/pages/health/health-page.tsx')).HealthPage) })
afterEach(() => world.close())

const finding = (code: string, form: Partial<Finding> = {}): Finding =>
  ({ code, principle: null, severity: 'amber', title: `问题${code}`, evidence: [`证据${code}`], why: `原因${code}`, source: `出处${code}`, to: '/targets', count: 1, ...form })
const answered = (findings: Finding[], checked: number) => {
  world.instead['health.check'] = () => ({ ok: true, value: { findings, checked, passed: checked - findings.length } })
  return world.open('/health')
}
const titles = () => screen.queryAllByTestId('finding').map((line) => line.querySelector('.finding-title')?.textContent)

it('counts in one sentence, and lays the gravest first under mark and word', async () => {
  await answered([finding('c', { severity: 'note' }), finding('a', { severity: 'red', principle: 3 }), finding('b')], 12)
  expect(await screen.findByTestId('health-sentence')).toMatchObject({ textContent: '2026年11月：查了 12 项，通过 9 项，有 3 项要看。' })
  expect(titles()).toEqual(['问题a', '问题b', '问题c'])
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.split(' ').slice(0, 3).join(' '))).toEqual(['▼ 需要尽快处理 1', '◆ 建议改进 1', '· 提醒 1'])
})

it('opens a finding to its cases, its reason and its source, and leads to the place that mends it', async () => {
  await answered([finding('a', { count: 14, to: '/templates/7' })], 2)
  const line = await screen.findByTestId('finding')
  const toggle = within(line).getByRole('button')
  expect([toggle.getAttribute('aria-expanded'), toggle.textContent]).toEqual(['false', expect.stringContaining('14 处')])
  fireEvent.click(toggle)
  expect(toggle.getAttribute('aria-expanded')).toBe('true')
  expect(document.getElementById(toggle.getAttribute('aria-controls') ?? '')?.textContent).toBe('查到的证据a为什么重要原因a出处出处a')
  expect(within(line).getByRole('link', { name: /^去处理/ }).getAttribute('href')).toBe('/templates/7')
})

it('shows the findings of one principle, each with how many there are, and says so when there is none', async () => {
  await answered([finding('a', { principle: 1 }), finding('b', { principle: 2 }), finding('c', { principle: 1, severity: 'note' }), finding('d')], 9)
  await screen.findAllByTestId('finding')
  expect(within(screen.getByTestId('health-lens')).getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(['全部 4', '原则一 组织目标 2', '原则二 看职责 1', '原则三 直接上级 0', '其他 1'])
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
  choose('原则一 组织目标 2')
  expect(titles()).toEqual(['问题a', '问题c'])
  choose('原则三 直接上级 0')
  expect([titles(), screen.getByRole('status').textContent]).toEqual([[], '这一类没有发现问题。'])
  choose('其他 1')
  expect(titles()).toEqual(['问题d'])
})

it.each([[31, '▲ 全部通过'], [0, '还没有可以查的内容']])('with %i checks and no finding says %s: nothing wrong is not the same as nothing to look at', async (checked, words) => {
  await world.house.call('employees.save', person({ number: '1' }))
  await answered([], checked)
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe(words)
})

it('of an empty company over the real house accuses nobody, gives no clean bill and never stands in the way', async () => {
  await world.open('/health')
  expect((await screen.findByTestId('health')).textContent).toContain('体检只提醒，不拦任何操作')
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('还没有可以查的内容')
})
