import { describe, expect, it } from 'vitest'
import type { IndicatorId, TemplateId } from '../../../shared/domain/brand.ts'
import type { HealthSnapshot } from '../../../shared/domain/health-check/snapshot.ts'
import { codesAfter, onlyFinding } from './firm-findings.ts'
import { found, human, judgement, MONTH, person, ratio, rowsAt, scoredRow, setRows, sheetsOf, templateRow } from './sound-firm.ts'

/** Gives 业务员 a weight for 回款额 and leaves the rest to 客户满意度. */
const weigh = (firm: HealthSnapshot, first: string, second: string) => { setRows(rowsAt(firm, 1), { weight: first }); setRows(rowsAt(firm, 2), { weight: second }) }
const addRow = (firm: HealthSnapshot, ...rows: ReturnType<typeof templateRow>[]) => { for (const sheet of sheetsOf(firm, '业务员')) sheet.rows.push(...rows.map((row, at) => scoredRow(row, at % 2 ? 0.95 : 1.05))) }
const extra = (count: number) => Array.from({ length: count }, (_, at) => templateRow(30 + at, `附加${at}`, '5', { unit: '%', displayUnit: '%', rule: { kind: 'bands', award: 'percent', bands: [{ from: null, fromInclusive: true, to: null, toInclusive: false, points: '100' }] } }))

describe('weights', () => {
  it('finds one row of more than 60 points, once per form and not once per person', () => {
    const finding = onlyFinding('row-too-heavy', (firm) => weigh(firm, '60.5', '10'))
    expect(finding).toMatchObject({ count: 1, to: '/templates/1', evidence: ['业务员（李一、李二等 6 人）「回款额」占 60.5 分'] })
    expect(codesAfter((firm) => weigh(firm, '60', '10'))).toEqual([])
  })

  it('finds a row below 5 points', () => {
    expect(onlyFinding('row-too-thin', (firm) => weigh(firm, '50', '4.99')).evidence).toEqual(['业务员（李一、李二等 6 人）「客户满意度」只有 4.99 分'])
    expect(codesAfter((firm) => weigh(firm, '50', '5'))).toEqual([])
  })

  it('finds nine rows and lets eight pass', () => {
    expect(onlyFinding('too-many-rows', (firm) => addRow(firm, ...extra(4))).evidence[0]).toContain('有 9 行')
    expect(codesAfter((firm) => addRow(firm, ...extra(3)))).toEqual([])
  })

  it('finds two rows and lets three pass', () => {
    const keep = (rows: number[]) => (firm: HealthSnapshot) => { for (const sheet of sheetsOf(firm, '业务员')) sheet.rows = sheet.rows.filter(({ indicatorId }) => rows.includes(indicatorId)) }
    expect(onlyFinding('too-few-rows', keep([3, 4])).evidence[0]).toContain('只有 2 行')
    expect(codesAfter(keep([3, 4, 5]))).toEqual([])
  })

  it('finds more than 30 points on quarterly rows', () => {
    expect(onlyFinding('quarterly-weight-idle', (firm) => setRows(rowsAt(firm, 2), { frequency: 'quarter', weight: '30.01' })).evidence[0]).toContain('季度指标共 30.01 分（「客户满意度」）')
    expect(codesAfter((firm) => setRows(rowsAt(firm, 2), { frequency: 'quarter', weight: '30' }))).toEqual([])
  })

  it('looks at the template of a position that has no sheets this month yet', () => {
    const waiting = (weight: string) => (firm: HealthSnapshot) => {
      firm.sheets = firm.sheets.filter((sheet) => sheet.position !== '业务员' || sheet.month !== MONTH)
      found(found(firm.templates[0]).rows[0]).weight = weight
    }
    expect(onlyFinding('row-too-heavy', waiting('70'))).toMatchObject({ to: '/templates/1', evidence: ['模板「业务员表」「回款额」占 70 分'] })
    expect(codesAfter(waiting('40'))).toEqual([])
  })

  it('minds no template where the sheets are sound, nor one of a position that nobody holds', () => {
    const heavy = (firm: HealthSnapshot) => { found(found(firm.templates[0]).rows[0]).weight = '70' }
    expect(codesAfter(heavy)).toEqual([])
    const nobody = (firm: HealthSnapshot) => {
      heavy(firm)
      firm.people = firm.people.filter(({ position }) => position !== '业务员')
      firm.sheets = firm.sheets.filter(({ position }) => position !== '业务员')
    }
    expect(codesAfter(nobody)).toEqual([])
  })
})

describe('what is measured', () => {
  it('finds a form of nothing but 效益', () => {
    expect(onlyFinding('only-benefit', (firm) => [2, 3, 5].forEach((id) => setRows(rowsAt(firm, id), { dimension: 'benefit' }))).count).toBe(1)
    expect(codesAfter((firm) => [2, 3].forEach((id) => setRows(rowsAt(firm, id), { dimension: 'benefit' })))).toEqual([])
  })

  it('finds managers without a capability row, and minds only those who lead people', () => {
    const finding = onlyFinding('manager-without-capability', (firm) => setRows(rowsAt(firm, 12), { dimension: 'utility' }))
    expect(finding.evidence).toEqual(['钱主管（主管）带 3 人，表上没有能力指标', '孙主管（主管）带 3 人，表上没有能力指标'])
    expect(codesAfter((firm) => setRows(rowsAt(firm, 5), { dimension: 'efficiency' }))).toEqual([])
  })

  it('finds results that no row weighs, by indicator', () => {
    const unweighted = [4, 5].map((id) => ({ employeeId: person(id), indicatorId: 40 as IndicatorId, indicatorName: '电话数' }))
    expect(onlyFinding('measured-unweighted', (firm) => { firm.unweighted = unweighted })).toMatchObject({ count: 1, evidence: ['「电话数」：李一、李二有结果，表上没有这一行'] })
  })

  it('finds an own template that no position uses, never one of the library', () => {
    const unused = { id: 9 as TemplateId, name: '旧表', rows: [] }
    expect(onlyFinding('template-unused', (firm) => { firm.templates.push({ ...unused, origin: 'own' }) })).toMatchObject({ to: '/templates/9', evidence: ['模板「旧表」'] })
    expect(codesAfter((firm) => { firm.templates.push({ ...unused, origin: 'library' }) })).toEqual([])
  })

  it('finds people whose position has no template, but not the head of the firm', () => {
    const hire = (position: string) => (firm: HealthSnapshot) => { firm.people.push(human(20, '吴新', position, 2)); firm.fitAnswered.push(person(20)) }
    expect(onlyFinding('position-without-template', hire('总经理'))).toMatchObject({ to: '/team?tab=positions', evidence: ['岗位「总经理」没有模板：吴新'] })
    expect(onlyFinding('position-without-template', hire(''))).toMatchObject({ to: '/team', evidence: ['没有岗位：吴新'] })
    expect(codesAfter(hire('业务员'))).toEqual([])
    expect(codesAfter((firm) => { found(firm.positions[2]).templateId = null })).toEqual(['template-unused'])
  })

  it('says that OKR is in pay where a position mixes it in', () => {
    const mix = (weight: string | null) => (firm: HealthSnapshot) => { found(firm.positions[1]).okrWeight = weight }
    expect(onlyFinding('okr-in-pay', mix('20'))).toMatchObject({ severity: 'note', evidence: ['岗位「主管」的总分里 OKR 占 20 %'] })
    expect(codesAfter(mix('0'))).toEqual([])
  })
})

describe('rules and grades', () => {
  const band = (from: string | null, to: string | null) => ({ from, fromInclusive: true, to, toInclusive: false, points: '10' })
  const bands = (second: string) => (firm: HealthSnapshot) => setRows(rowsAt(firm, 2), { rule: { kind: 'bands', award: 'points', bands: [band(null, '80'), band(second, null)] } })

  it('finds overlapping bands, not bands that only touch', () => {
    expect(onlyFinding('rule-faulty', bands('70'))).toMatchObject({ severity: 'red', count: 1 })
    expect(codesAfter(bands('80'))).toEqual([])
  })

  it('finds a ratio with a cap above 150 % and no floor of any kind', () => {
    const open = (cap: string, floorRatio: string | null = null) => (firm: HealthSnapshot) => setRows(rowsAt(firm, 3), { rule: ratio({ cap, floorRatio }) })
    expect(onlyFinding('ratio-open-ended', open('1.51')).evidence[0]).toContain('「拜访量」封顶 151 %，没有底线')
    expect(codesAfter(open('1.5'))).toEqual([])
    expect(codesAfter(open('2', '0.5'))).toEqual([])
    expect(codesAfter((firm) => { open('2')(firm); found(rowsAt(firm, 3, MONTH)[0]).figures.floor = '50' })).toEqual(['ratio-open-ended'])
    expect(codesAfter((firm) => { open('2')(firm); rowsAt(firm, 3).forEach((row) => { row.figures = { ...row.figures, floor: '50' } }) })).toEqual([])
  })

  it('finds more than 20 points of judgement', () => {
    const judge = (weight: string) => (firm: HealthSnapshot) => setRows(rowsAt(firm, 5), { weight, effectiveWeight: weight, rule: judgement })
    expect(onlyFinding('judgement-heavy', judge('20.5')).evidence[0]).toContain('说明法共 20.5 分')
    expect(codesAfter(judge('20'))).toEqual([])
  })

  it('finds a step of more than 0.4 between grades, of more than 0.8 to the last one, and grades that overlap', () => {
    const coefficient = (at: number, value: string) => (firm: HealthSnapshot) => { found(firm.settings.grades[at]).coefficient = value }
    expect(onlyFinding('coefficient-cliff', coefficient(0, '1.61'))).toMatchObject({ to: '/settings', evidence: ['S 与 A 以 95 分为界，系数差 0.41'] })
    expect(codesAfter(coefficient(0, '1.6'))).toEqual([])
    expect(onlyFinding('coefficient-cliff', coefficient(3, '0.81')).evidence).toEqual(['C 与 D 以 60 分为界，系数差 0.81'])
    expect(codesAfter(coefficient(3, '0.8'))).toEqual([])
    expect(onlyFinding('coefficient-cliff', (firm) => { found(firm.settings.grades[1]).from = '96' }).count).toBe(1)
  })
})
