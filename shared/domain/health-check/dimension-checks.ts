import { eachForm } from './facts.ts'
import { article } from './finding.ts'
import type { Check } from './finding.ts'
import { PLACES, templatePlace } from './places.ts'
import { groupBy, namesText } from './wording.ts'

const onlyBenefit: Check = {
  code: 'only-benefit', principle: null, severity: 'amber', title: '只考结果，不考结果从哪里来',
  why: '一张表全是效益，数字掉下来时看不出是客户不满意、流程慢，还是能力不够。加一行效用、效率或能力。',
  source: article('效益是由效用决定，效用由效率决定，效率则由能力支撑'),
  look: (facts) => eachForm(facts, ({ rows }) => (rows.length > 0 && rows.every(({ dimension }) => dimension === 'benefit') ? `的 ${rows.length} 行全是效益` : null)),
}

const managerWithoutCapability: Check = {
  code: 'manager-without-capability', principle: null, severity: 'amber', title: '带人的岗位没有能力一行',
  why: '带人的人只背数字，就会自己冲在前面，没空带人。给他一行能力：面谈、带教、留住骨干。',
  source: article('需要帮助销售管理者提升领导力和管理能力'),
  look: (facts) => {
    const managers = facts.forms.flatMap((form) => facts.active.filter(({ id }) => form.employeeIds.has(id) && facts.reports.has(id)).map((person) => ({ form, person })))
    if (managers.length === 0) return null
    return managers.filter(({ form }) => form.rows.every(({ dimension }) => dimension !== 'capability'))
      .map(({ form, person }) => ({ text: `${person.name}（${person.position || '未定岗位'}）带 ${facts.reports.get(person.id)?.length ?? 0} 人，表上没有能力指标`, to: form.to }))
  },
}

const measuredUnweighted: Check = {
  code: 'measured-unweighted', principle: null, severity: 'note', title: '收了数据，却不在表上',
  why: '收一个数要花人的时间。不计分也不看，就别再收；要紧的，就放进表里或连到关键结果。',
  source: '量什么，得什么（What gets measured gets managed）：量了就要用',
  look: (facts) => {
    if (facts.current.length === 0) return null
    return [...groupBy(facts.snapshot.unweighted, ({ indicatorId }) => String(indicatorId)).values()].map((people) => ({
      text: `「${people[0]?.indicatorName ?? ''}」：${namesText(people.map(({ employeeId }) => facts.person.get(employeeId)?.name ?? ''))}有结果，表上没有这一行`, to: PLACES.templates,
    }))
  },
}

const templateUnused: Check = {
  code: 'template-unused', principle: null, severity: 'note', title: '有模板没有岗位在用',
  why: '没人用的模板会让人改错地方。分给岗位，或删掉。',
  source: '精简：制度里只留在用的东西',
  look: ({ snapshot }) => {
    const own = snapshot.templates.filter(({ origin }) => origin === 'own')
    const used = new Set(snapshot.positions.map(({ templateId }) => templateId))
    return own.length === 0 ? null : own.filter(({ id }) => !used.has(id)).map(({ id, name }) => ({ text: `模板「${name}」`, to: templatePlace(id) }))
  },
}

const positionWithoutTemplate: Check = {
  code: 'position-without-template', principle: null, severity: 'amber', title: '有人不知道自己考什么',
  why: '没有岗位或岗位没有模板，就做不出考核表，月底只能凭印象。给岗位选一个模板，再改成自己的。',
  source: article('KPI的理念是公司战略目标,落地执行但每个人身上'),
  look: (facts) => {
    const measured = facts.active.filter(({ id }) => id !== facts.top)
    if (measured.length === 0) return null
    const withTemplate = new Set(facts.snapshot.positions.filter(({ templateId }) => templateId !== null).map(({ name }) => name))
    const sheeted = new Set(facts.current.map(({ employeeId }) => employeeId))
    const without = measured.filter(({ id, position }) => !withTemplate.has(position) && !sheeted.has(id))
    return [...groupBy(without, ({ position }) => position).entries()].map(([position, people]) => ({
      text: `${position === '' ? '没有岗位' : `岗位「${position}」没有模板`}：${namesText(people.map(({ name }) => name))}`, to: position === '' ? PLACES.people : PLACES.positions,
    }))
  },
}

const okrInPay: Check = {
  code: 'okr-in-pay', principle: null, severity: 'note', title: 'OKR 计入了总分',
  why: 'OKR 一旦算钱，人就不敢定难的目标，它就成了另一个 KPI。可以这样用，但要知道代价；想要创新，让它与工资分开。',
  source: article('OKR不用担心有指标所带来的压力,而KPI是必须与业绩挂钩'),
  look: ({ snapshot }) => {
    if (snapshot.positions.length === 0) return null
    return snapshot.positions.flatMap(({ name, okrWeight }) => (okrWeight !== null && Number(okrWeight) > 0 ? [{ text: `岗位「${name}」的总分里 OKR 占 ${okrWeight} %`, to: PLACES.positions }] : []))
  },
}

export const DIMENSION_CHECKS: readonly Check[] = [onlyBenefit, managerWithoutCapability, measuredUnweighted, templateUnused, positionWithoutTemplate, okrInPay]
