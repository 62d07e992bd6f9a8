import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, sitDown } from './northwind.ts'
import { collectResults, confirmAll, openSpecialMonth, printed, rowOf, sheetOf, type SpecialMonth, type } from './special-month.ts'

/*
 * June 1997 of Northwind's nine, with every special case a month can have, played through the contract from agreed targets to a
 * second closing. Each expected sheet is worked out by hand beside its assertion, with a pocket calculator: × before +, half-up to
 * two decimals once per row. 天 and % rows are 插值法 (floor 60, target 100, stretch 120), the others 比率法 up to 120 %.
 */
let world: SpecialMonth
beforeAll(async () => { world = await openSpecialMonth() })
afterAll(() => world.test.close())

const call: SpecialMonth['test']['call'] = (method, input) => world.test.call(method, input)
const id = (key: string) => at(world.sheets, key)
const sheet = (key: string) => sheetOf(world, key)
const paper = async (key: string, version: number | null = null) => (await call('print.preview', { month: world.month, ids: [id(key)], version })).html

describe('results come in', () => {
  beforeAll(() => collectResults(world))

  it('002: the whole month, nothing special', async () => {
    // 销售额   6882.2 ÷ 7500 × 40 = 36.7050… -> 36.71        订单数 4 ÷ 3 = 133 % -> 120 % × 15 = 18.00
    // 新客户数 0 ÷ 1 × 10 = 0.00                              客户评分 90 ÷ 90 × 10 = 10.00
    // 天 7.75, 8..5: (100 + 0.25 × 20 ÷ 3) ÷ 100 × 15 = 15.25  折扣 2.5, better than 3: 120 % × 10 = 12.00
    // 36.71 + 18.00 + 0.00 + 15.25 + 12.00 + 10.00 = 91.96 -> A
    expect(await printed(world, '002')).toEqual({ rows: ['36.71', '18.00', '0.00', '15.25', '12.00', '10.00'], sums: ['91.96', '0.00', '91.96', 'A'] })
  })

  // Catches: targets not cut to the days served, days counted one short, a ratio cut as well.
  it('009 came on the 11th: 20 of 30 days, flow targets cut, 天 and % and 分 whole', async () => {
    // 销售额   1000 × 20 ÷ 30 = 666.67; 3482.5 ÷ 666.67 = 522 % -> 120 % × 40 = 48.00
    // 订单数   2 × 20 ÷ 30 = 1.33; 3 ÷ 1.33 = 226 % -> 120 % × 15 = 18.00      新客户数 0 ÷ 0.67 × 10 = 0.00
    // 天 5.33: (100 + 2.67 × 20 ÷ 3) ÷ 100 × 15 = 17.67
    // 折扣 7.42, 12..6: (60 + 4.58 × 40 ÷ 6) ÷ 100 × 10 = 9.0533 -> 9.05        客户评分 93 ÷ 90 × 10 = 10.33
    // 48.00 + 18.00 + 0.00 + 17.67 + 9.05 + 10.33 = 103.05 -> S
    expect(await printed(world, '009')).toEqual({ rows: ['48.00', '18.00', '0.00', '17.67', '9.05', '10.33'], sums: ['103.05', '0.00', '103.05', 'S'] })
    expect(await sheet('009')).toMatchObject({ from: '1997-06-11', to: '1997-06-30', days: 20, servedNote: '06-11 入职', parts: 1, whole: null })
    expect((await rowOf(world, '009', '新客户数')).score.sentence).toBe('目标 1 × 20 ÷ 30 天 = 0.67；新客户数 0 ÷ 目标 0.67 × 权重 10 = 0.00（完成率 0.00 %）')
    expect((await rowOf(world, '009', '平均折扣率')).score.sentence).toBe('平均折扣率 7.42 在底线 12（60 %）与目标 6（100 %）之间：(60 + (12 − 7.42) × (100 − 60) ÷ (12 − 6)) ÷ 100 × 权重 10 = 9.05')
  })

  it('004 left on the 20th: 20 of 30 days', async () => {
    // 销售额   9400 × 20 ÷ 30 = 6266.67; 4082.84 ÷ 6266.67 × 40 = 26.0606… -> 26.06
    // 订单数   6 × 20 ÷ 30 = 4; 5 ÷ 4 = 125 % -> 18.00          新客户数 1 ÷ 0.67 = 149 % -> 12.00
    // 天 11.4: (60 + 2.6 × 40 ÷ 6) ÷ 100 × 15 = 11.60           折扣 3.53: (100 + 2.47 × 20 ÷ 3) ÷ 100 × 10 = 11.6466… -> 11.65
    // 客户评分 85 ÷ 90 × 10 = 9.4444… -> 9.44
    // 26.06 + 18.00 + 12.00 + 11.60 + 11.65 + 9.44 = 88.75 -> A
    expect(await printed(world, '004')).toEqual({ rows: ['26.06', '18.00', '12.00', '11.60', '11.65', '9.44'], sums: ['88.75', '0.00', '88.75', 'A'] })
    expect(await sheet('004')).toMatchObject({ from: '1997-06-01', to: '1997-06-20', days: 20, servedNote: '06-20 离职' })
    expect((await rowOf(world, '004', '销售额')).score.sentence).toBe('目标 9400 × 20 ÷ 30 天 = 6266.67；销售额 4082.84 ÷ 目标 6266.67 × 权重 40 = 26.06（完成率 65.15 %）')
  })

  // Catches: one manager's part scored on the other's results, a mean by halves instead of days, a grade from one part alone.
  it('008 went from 002 to 005 on the 13th: 12 and 18 days, joined by days', async () => {
    // Part 1, 12 days under 002. 3600 × 12 ÷ 30 = 1440: 900 ÷ 1440 × 40 = 25.00; 4 × 12 ÷ 30 = 1.6: 1 ÷ 1.6 × 15 = 9.375 -> 9.38
    // 新客户数 0 ÷ 0.4 × 10 = 0.00; 天 9: (60 + 5 × 40 ÷ 6) ÷ 100 × 15 = 14.00; 折扣 13.5, worse than 12: 0.00; 88 ÷ 90 × 10 = 9.78
    // 25.00 + 9.38 + 0.00 + 14.00 + 0.00 + 9.78 = 58.16 -> D
    expect(await printed(world, '008-1')).toEqual({ rows: ['25.00', '9.38', '0.00', '14.00', '0.00', '9.78'], sums: ['58.16', '0.00', '58.16', 'D'] })
    // Part 2, 18 days under 005. 3600 × 18 ÷ 30 = 2160: 1362.91 ÷ 2160 × 40 = 25.2390… -> 25.24; 4 × 18 ÷ 30 = 2.4: 2 ÷ 2.4 × 15 = 12.50
    // 新客户数 1 ÷ 0.6 = 167 % -> 12.00; 天 9: 14.00; 折扣 5, 6..3: (100 + 1 × 20 ÷ 3) ÷ 100 × 10 = 10.67; 92 ÷ 90 × 10 = 10.22
    // 25.24 + 12.50 + 12.00 + 14.00 + 10.67 + 10.22 = 84.63 -> B
    expect(await printed(world, '008-2')).toEqual({ rows: ['25.24', '12.50', '12.00', '14.00', '10.67', '10.22'], sums: ['84.63', '0.00', '84.63', 'B'] })
    const [first, second] = [await sheet('008-1'), await sheet('008-2')]
    expect(first).toMatchObject({ part: 1, parts: 2, managerName: '傅安德', department: '西雅图销售部', position: '内勤销售', from: '1997-06-01', to: '1997-06-12', days: 12 })
    expect(second).toMatchObject({ part: 2, parts: 2, managerName: '布史蒂', department: '伦敦销售部', position: '销售代表', from: '1997-06-13', to: '1997-06-30', days: 18 })
    // (58.16 × 12 + 84.63 × 18) ÷ 30 = (697.92 + 1523.34) ÷ 30 = 2221.26 ÷ 30 = 74.042 -> 74.04 -> B
    expect(first.whole).toEqual({ state: 'scored', total: '74.04', grade: 'B', coefficient: '1', sentence: '两段合计：(58.16 × 12 天 + 84.63 × 18 天) ÷ 30 天 = 74.04；等级 B（70 分以上，不足 85 分），系数 1' })
    expect(second.whole).toEqual(first.whole)
  })

  // Catches: a team sum with the people of another manager, with the manager's own figures, or with a part twice; typing over it.
  it('005 answers for the team: 006, 007, 009 and the second part of 008', async () => {
    // 3464.81 + 2082 + 1362.91 + 3482.5 = 10392.22; ÷ 13000 × 60 = 47.9640… -> 47.96
    // 天 (5 + 1 + 9 + 5.33) ÷ 4 = 20.33 ÷ 4 = 5.0825: (100 + 2.9175 × 20 ÷ 3) ÷ 100 × 30 = 35.835 -> 35.84
    // 91 ÷ 90 × 10 = 10.11;   47.96 + 35.84 + 10.11 = 93.91 -> A
    expect(await printed(world, '005')).toEqual({ rows: ['47.96', '35.84', '10.11'], sums: ['93.91', '0.00', '93.91', 'A'] })
    expect((await rowOf(world, '005', '销售额')).note).toBe('团队合计：苏迈克 3464.81 + 金罗伯 2082 + 柯劳拉 1362.91 + 杜安妮 3482.5')
    const { refused } = await type(world, [{ number: '005', indicator: '销售额', field: 'actual', text: '99999' }])
    expect(refused.map(({ code }) => code)).toEqual(['fed-row'])
  })

  // Catches: a quarterly row asked for before the quarter's last month.
  it('the quarterly row counts in June and would not in May', async () => {
    expect((await rowOf(world, '002', '季度客户评分')).exempt).toBeNull()
    await call('evaluations.apply', { month: '1997-05', employeeIds: [at(world.people, '002')], templateId: await templateNamed('外贸销售（季末）') })
    const may = (await call('evaluations.list', { month: '1997-05' })).evaluations[0]
    if (may === undefined) throw new Error('no sheet of May')
    const row = (await call('evaluations.get', { id: may.id })).rowsDetail.find(({ name }) => name === '季度客户评分')
    expect(row?.score).toEqual({ state: 'exempt', sentence: '季度指标，本月不计' })
    await call('evaluations.remove', { id: may.id })
  })
})

const templateNamed = async (name: string) => {
  const found = (await call('templates.list', {})).templates.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.id
}

describe('the month is argued over', () => {
  // Catches: an agreed target changed in silence, or the old one gone from screen and paper.
  it('003: the target of 销售额 goes from 14600 to 12000 on the 16th, with a reason', async () => {
    const entry = [{ number: '003', indicator: '销售额', field: 'target', text: '12000' }] as const
    expect((await type(world, entry)).refused.map(({ code }) => code)).toEqual(['target-agreed'])
    await type(world, entry, { reason: '大客户的工厂停产', on: '1997-06-16' })
    // 5599.79 ÷ 12000 × 40 = 18.6659… -> 18.67; 6 ÷ 4 = 150 % -> 18.00; 0.00
    // 天 10.83: (60 + 3.17 × 40 ÷ 6) ÷ 100 × 15 = 12.17; 折扣 4.63: (100 + 1.37 × 20 ÷ 3) ÷ 100 × 10 = 10.9133 -> 10.91; 81 ÷ 90 × 10 = 9.00
    // 18.67 + 18.00 + 0.00 + 12.17 + 10.91 + 9.00 = 68.75 -> C
    expect(await printed(world, '003')).toEqual({ rows: ['18.67', '18.00', '0.00', '12.17', '10.91', '9.00'], sums: ['68.75', '0.00', '68.75', 'C'] })
    expect((await rowOf(world, '003', '销售额')).targetChanges).toEqual([{ field: 'target', was: '14600', became: '12000', on: '1997-06-16', reason: '大客户的工厂停产', by: '老板' }])
    const html = await paper('003')
    expect(html).toContain('目标 12000（原 14600，06-16 起改：大客户的工厂停产）')
  })

  // Catches: an exempt row that still counts, shares that do not make 100, a row scored on a rounded weight twice.
  it('001: 当月无业务 for 新客户数 gives its 10 points to the other rows', async () => {
    await call('evaluations.exempt', { id: id('001'), rowId: (await rowOf(world, '001', '新客户数')).id, exempt: { kind: 'no-business', reason: '' } })
    // Weights ÷ 90 × 100: 40 -> 44.44 | 15 -> 16.66 | 15 -> 16.66 | 10 -> 11.11 | 10 -> 11.11 = 99.98; the two cents to the largest remainders: 16.67 and 16.67.
    expect((await sheet('001')).rowsDetail.map(({ effectiveWeight }) => effectiveWeight)).toEqual(['44.44', '16.67', null, '16.67', '11.11', '11.11'])
    // 5468.35 ÷ 5300 × 44.44 = 45.8515… -> 45.85; 4 ÷ 4 × 16.67 = 16.67; 天 5.75: (100 + 2.25 × 20 ÷ 3) ÷ 100 × 16.67 = 19.1705 -> 19.17
    // 折扣 10.54: (60 + 1.46 × 40 ÷ 6) ÷ 100 × 11.11 = 7.7473… -> 7.75; 95 ÷ 90 × 11.11 = 11.7272… -> 11.73
    // 45.85 + 16.67 + 19.17 + 7.75 + 11.73 = 101.17 -> S
    expect(await printed(world, '001')).toEqual({ rows: ['45.85', '16.67', '免考：当月无业务', '19.17', '7.75', '11.73'], sums: ['101.17', '0.00', '101.17', 'S'] })
  })

  // Catches: a self score compared with the published weight while the row counts more, or a self score that moves the total.
  it('001 scores itself, and the difference is told; the total stays', async () => {
    const row = await rowOf(world, '001', '销售额')
    await call('evaluations.selfScore', { id: id('001'), rowId: row.id, points: '42' })
    // 42 of 40 -> 42 × 44.44 ÷ 40 = 46.662 -> 46.66; 46.66 − 45.85 = 0.81
    expect((await rowOf(world, '001', '销售额')).selfDifference).toMatchObject({ self: '46.66', difference: '0.81' })
    expect((await sheet('001')).total).toBe('101.17')
  })

  // Catches: points beyond the limit that count, or a sum on paper that hides the clamp.
  it('006: 8 and 5 points of reward count as 10', async () => {
    for (const [points, reason, on] of [['8', '独立拿下新渠道', '1997-06-09'], ['5', '客户来信表扬', '1997-06-24']] as const) {
      await call('evaluations.adjust', { id: id('006'), adjustmentId: null, points, reason, on, evidence: '邮件' })
    }
    // 3464.81 ÷ 4200 × 40 = 32.9981… -> 33.00; 2 ÷ 3 × 15 = 10.00; 0.00; 天 5 = stretch: 18.00; 折扣 18.06, worse than 12: 0.00; 88 ÷ 90 × 10 = 9.78
    // 33.00 + 10.00 + 0.00 + 18.00 + 0.00 + 9.78 = 70.78; + 10 = 80.78 -> B
    expect(await printed(world, '006')).toEqual({ rows: ['33.00', '10.00', '0.00', '18.00', '0.00', '9.78'], sums: ['70.78', '10.00', '80.78', 'B'] })
    expect((await sheet('006')).sentence).toContain('加减分 8 + 5 = 13，超过 ±10，按 10.00 计；总分 70.78 + 10.00 = 80.78')
  })

  it('007: a penalty of 4; 002: a reward of 3 that does not lift 94.96 to S', async () => {
    await call('evaluations.adjust', { id: id('007'), adjustmentId: null, points: '-4', reason: '两次没有写拜访记录', on: '1997-06-12', evidence: '台账' })
    await call('evaluations.adjust', { id: id('002'), adjustmentId: null, points: '3', reason: '带出一名新人', on: '1997-06-18', evidence: '' })
    // 2082 ÷ 5300 × 40 = 15.7132… -> 15.71; 1 ÷ 4 × 15 = 3.75; 0.00; 天 1: 18.00; 折扣 0: 12.00; 10.00 = 59.46; − 4 = 55.46 -> D
    expect(await printed(world, '007')).toEqual({ rows: ['15.71', '3.75', '0.00', '18.00', '12.00', '10.00'], sums: ['59.46', '-4.00', '55.46', 'D'] })
    // 91.96 + 3 = 94.96: below 95, so A and not S.
    expect((await printed(world, '002')).sums).toEqual(['91.96', '3.00', '94.96', 'A'])
  })

  // Catches: a veto that changes the total, or leaves the grade.
  it('009: 飞单 sets D and leaves 103.05 as it is', async () => {
    await call('evaluations.veto', { id: id('009'), veto: { kind: 'private-deal', reason: '把一单转给了外面', on: '1997-06-27' } })
    expect((await printed(world, '009')).sums).toEqual(['103.05', '0.00', '103.05', 'D'])
    expect((await sheet('009')).sentence).toContain('一票否决（飞单）：总分不变，等级定为 D，系数 0')
  })

  // Catches: evidence that is lost between the page and the folder, or left off the paper.
  it('003: the result carries a note and a file', async () => {
    const indicatorId = at(world.indicators, '订单数')
    await call('figures.note', { month: world.month, employeeId: at(world.people, '003'), indicatorId, note: '六张发货单，见附件' })
    const { file } = await call('attachments.receive', { dropped: { name: '发货单.txt', base64: Buffer.from('六张发货单').toString('base64') } })
    await call('attachments.add', { file, target: { kind: 'result', month: world.month, employeeId: at(world.people, '003'), indicatorId, part: 1 } })
    const { attachments } = await call('attachments.list', { month: world.month, employeeId: at(world.people, '003'), kind: 'result' })
    expect(attachments.map(({ fileName, bytes }) => [fileName, bytes])).toEqual([['发货单.txt', 15]])
    expect(await paper('003')).toContain('六张发货单，见附件')
  })

  // Catches: a calibration that changes a score by itself, without its reason, or outside the adjustments.
  it('001: calibration takes 1.5 points with a reason', async () => {
    await call('calibration.apply', { month: world.month, changes: [{ evaluationId: id('001'), points: '-1.5', reason: '与伦敦的尺度对齐' }] })
    // 101.17 − 1.5 = 99.67 -> S
    expect((await printed(world, '001')).sums).toEqual(['101.17', '-1.50', '99.67', 'S'])
    expect((await sheet('001')).adjustments.map(({ points, reason }) => [points, reason])).toEqual([['-1.5', expect.stringContaining('与伦敦的尺度对齐')]])
  })
})

describe('the month is signed', () => {
  // Catches: the wrong manager confirming a part, or a confirmed sheet that can still be typed over.
  it('every manager confirms their own, each part by its own manager', async () => {
    await sitDown(world, '002')
    expect((await world.test.refuse('evaluations.confirm', { id: id('008-2') })).code).toBe('not-the-manager')
    await confirmAll(world)
    const { evaluations } = await call('evaluations.list', { month: world.month })
    expect(evaluations.map(({ number, part, confirmedBy, confirmedAs }) => [number, part, confirmedBy, confirmedAs])).toEqual([
      ['001', 1, '傅安德', 'direct-manager'], ['002', 1, '老板', 'owner'], ['003', 1, '傅安德', 'direct-manager'], ['004', 1, '傅安德', 'direct-manager'], ['005', 1, '傅安德', 'direct-manager'],
      ['006', 1, '布史蒂', 'direct-manager'], ['007', 1, '布史蒂', 'direct-manager'], ['008', 1, '傅安德', 'direct-manager'], ['008', 2, '布史蒂', 'direct-manager'], ['009', 1, '布史蒂', 'direct-manager'],
    ])
  })

  // Catches: an appeal that changes a signed sheet by itself, or one that cannot lead to a correction.
  it('003 appeals, is answered as changed, and the sheet is corrected', async () => {
    const row = await rowOf(world, '003', '新客户数')
    const { id: appealId } = await call('appeals.file', { evaluationId: id('003'), rowId: row.id, on: '1997-07-02', reason: '漏记了一家新客户', wanted: '补记一家' })
    expect((await call('months.state', { month: world.month })).closeBlocks.length).toBeGreaterThan(0)
    // Whoever confirmed the sheet does not judge the appeal against it.
    await sitDown(world, '002')
    expect((await world.test.refuse('appeals.answer', { id: appealId, outcome: 'upheld', answer: '没有', on: '1997-07-03' })).code).toBe('not-the-manager')
    await sitDown(world, 'owner')
    await call('appeals.answer', { id: appealId, outcome: 'changed', answer: '查了合同，确有一家', on: '1997-07-03' })
    expect((await sheet('003')).total).toBe('68.75')
    await sitDown(world, '002')
    await call('evaluations.withdraw', { id: id('003'), reason: '申诉成立，补记一家新客户' })
    await type(world, [{ number: '003', indicator: '新客户数', field: 'actual', text: '1' }])
    // 新客户数 1 ÷ 1 × 10 = 10.00: 18.67 + 18.00 + 10.00 + 12.17 + 10.91 + 9.00 = 78.75 -> B
    expect(await printed(world, '003')).toEqual({ rows: ['18.67', '18.00', '10.00', '12.17', '10.91', '9.00'], sums: ['78.75', '0.00', '78.75', 'B'] })
    await call('evaluations.confirm', { id: id('003') })
    expect((await sheet('003')).appeals.map(({ rowName, outcome, answeredBy }) => [rowName, outcome, answeredBy])).toEqual([['新客户数', 'changed', '老板']])
    await sitDown(world, 'owner')
  })

  it('an interview is held with 003 and signed', async () => {
    const who = { month: world.month, employeeId: at(world.people, '003') }
    const saved = await call('interviews.save', { ...who, heldOn: '1997-07-04', place: '西雅图', byName: '傅安德', good: '订单多', gaps: '单子小', support: '带一次大客户', employeeView: '同意', agreed: [{ action: '每周见一家大客户', who: '李珍妮', due: '1997-07-31' }] })
    await call('interviews.sign', { id: saved.id, on: '1997-07-04' })
    expect(await call('interviews.list', { month: world.month })).toMatchObject({ held: 1, signed: 1 })
  })
})

describe('the month is closed', () => {
  const improve = (numbers: string[], step: { kind: 'plan' | 'none-needed'; action: string; reason: string }) => call('improvements.save', {
    id: null, month: world.month, employeeIds: numbers.map((number) => at(world.people, number)), lever: step.kind === 'plan' ? 1 : null, expected: step.kind === 'plan' ? '单笔过千' : '', dueOn: step.kind === 'plan' ? '1997-07-31' : null,
    indicatorId: step.kind === 'plan' ? at(world.indicators, '销售额') : null, ...step,
  })

  // Catches: a month closed with something open, or one that never becomes closable.
  it('with an improvement step for everybody and a meeting that was not held', async () => {
    const codes = async () => (await call('months.state', { month: world.month })).closeBlocks.map(({ code }) => code).toSorted()
    expect(await codes()).toEqual(['meeting-missing', 'without-improvement'])
    await improve(['003', '007'], { kind: 'plan', action: '每周见一家大客户', reason: '' })
    await improve(['001', '002', '004', '005', '006', '008', '009'], { kind: 'none-needed', action: '', reason: '已当面谈过，照现在做' })
    await call('months.meeting', { month: world.month, heldOn: null, skippedReason: '老板在国外参展' })
    expect(await codes()).toEqual([])
    expect(await call('months.close', { month: world.month })).toMatchObject({ version: 1, closedBy: '老板' })
  })

  it('nothing of it can be written any more', async () => {
    const codes = await Promise.all([
      world.test.refuse('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), field: 'actual', text: '1' }] }),
      world.test.refuse('evaluations.adjust', { id: id('002'), adjustmentId: null, points: '1', reason: '晚了', on: '1997-06-30', evidence: '' }),
      world.test.refuse('employees.change', { employeeId: at(world.people, '006'), on: '1997-06-20', department: '西雅图销售部', position: '销售代表', managerId: at(world.people, '002'), note: '' }),
      world.test.refuse('appeals.file', { evaluationId: id('001'), rowId: null, on: '1997-07-05', reason: '晚了', wanted: '' }),
    ])
    expect(codes.map(({ code }) => code)).toEqual(['month-closed', 'month-closed', 'month-closed', 'month-closed'])
  })

  // Catches: figures of the summary that are not those of the sheets, part-sheets counted as people, a team's sum counted again.
  it('and writes its summary', async () => {
    const { closed, sections } = await call('summary.get', { month: world.month })
    const said = (key: string) => sections.find((section) => section.key === key)?.generated.join('\n') ?? ''
    expect(closed).toBe(true)
    // 99.67 + 94.96 + 78.75 + 88.75 + 93.91 + 80.78 + 55.46 + 74.04 + 103.05 = 769.37; ÷ 9 = 85.4855… -> 85.49
    expect(said('results')).toContain('有考核表 9 人，有总分 9 人，平均 85.49 分（769.37 ÷ 9）；等级 S 1 人、A 3 人、B 3 人、C 0 人、D 2 人。')
    // Results  5468.35 + 6882.2 + 5599.79 + 4082.84 + 3464.81 + 2082 + 900 + 1362.91 + 3482.5 = 33325.4 (005's team sum says the London part of it again)
    // Targets  5300 + 7500 + 12000 + 6266.67 + 4200 + 5300 + 1440 + 2160 + 666.67 = 44833.34;  33325.4 ÷ 44833.34 = 74.33 %; 11507.94 short
    expect(said('results')).toContain('销售额合计 33325.4 元 ÷ 目标 44833.34 元 = 74.33 %，差 11507.94 元。')
    expect(said('people')).toBe('奖 3 次共 16 分，惩 1 次共 −4 分，次数比 3 : 1，分数比 4 : 1。另有一票否决 1 次。1 张考核表的加减分超过上限，按上限计。申诉 1 件：维持 0 件、更正 1 件、撤回 0 件、待答复 0 件。绩效面谈 1 人，占有考核表的 9 人的 11.11 %；1 人已签字。')
    expect(said('decisions')).toBe('月度会未召开：老板在国外参展。改进计划 2 项，7 人写明无需改进。')
  })

  // Catches: a reopened month that forgets what was signed, or a correction that does not say it is one.
  it('opens again with a reason, is corrected and closed as version 2; version 1 stays', async () => {
    const before = await paper('002', 1)
    expect(before).not.toContain('更正版')
    expect((await world.test.refuse('months.reopen', { month: world.month, reason: ' ' })).code).toBe('reason-missing')
    await call('months.reopen', { month: world.month, reason: '漏了一条客户表扬' })
    await call('evaluations.withdraw', { id: id('002'), reason: '补一条表扬' })
    await call('evaluations.adjust', { id: id('002'), adjustmentId: null, points: '0.5', reason: '客户来信表扬', on: '1997-06-29', evidence: '邮件' })
    // 91.96 + 3 + 0.5 = 95.46 -> S now
    expect((await printed(world, '002')).sums).toEqual(['91.96', '3.50', '95.46', 'S'])
    await call('evaluations.confirm', { id: id('002') })
    expect((await call('months.close', { month: world.month })).version).toBe(2)
    const of = async (version: number) => (await call('months.version', { month: world.month, version })).sheets.find(({ number }) => number === '002')
    expect([(await of(1))?.total, (await of(1))?.grade, (await of(2))?.total, (await of(2))?.grade]).toEqual(['94.96', 'A', '95.46', 'S'])
    expect(await paper('002', 1)).toBe(before)
    expect(await paper('002')).toContain('更正版')
    expect((await call('months.state', { month: world.month })).versions.map(({ version, reopenReason }) => [version, reopenReason])).toEqual([[2, null], [1, '漏了一条客户表扬']])
  })
})
