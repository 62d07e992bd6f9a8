import type { WriteMethod } from '../../api/contract.ts'
import { short, type Told } from '../../domain/audit/told.ts'
import { changesOf, named, type Sentence } from './audit-words.ts'

/** People, their places, indicators and templates, the company itself. */
export const peopleSentences = {
  'company.save': { name: '公司名称', tell: (d) => `公司名称改为“${d.text('to')}”${d.maybe('from') ? `（原“${d.text('from')}”）` : ''}` },
  'operator.choose': { name: '换操作人', tell: (d) => `现在由${d.text('name')}操作` },
  'profile.save': { name: '公司一页纸', tell: (d) => `修改公司一页纸：${d.words('changed').map((field) => named(field)).join('、') || '没有变化'}` },
  'settings.save': { name: '评分设置', tell: (d) => `修改评分设置：${settingsChanged(d)}${d.has('rescored') && d.count('rescored') > 0 ? `；重新计算 ${d.count('rescored')} 张考核表` : ''}` },
  'principles.save': { name: '三条原则', tell: (d) => `三条原则改为${d.part('after')?.flag('enforced') ? '必须遵守' : '只提醒'}` },
  'employees.save': { name: '员工资料', tell: (d) => (d.flag('added') ? `新增员工 ${d.person()}` : `修改员工 ${d.person()}：${changesOf(d.all('changed')) || '没有变化'}`) },
  'employees.remove': { name: '删除员工', tell: (d) => `删除员工 ${d.person()}` },
  'employees.change': { name: '人员异动', tell: (d) => `记下${d.person()}自 ${d.text('changedOn')} 起的异动：${changesOf(d.all('changed')) || '没有变化'}` },
  'employees.removeChange': { name: '撤销异动', tell: (d) => `取消${d.person()} ${d.text('changeTakenBack')} 的异动：${changesOf(d.all('changed')) || '没有变化'}` },
  'departments.rename': { name: '部门改名', tell: (d) => `部门“${d.text('from')}”改名为“${d.text('to')}”` },
  'departments.remove': { name: '删除部门', tell: (d) => `删除部门“${d.text('name')}”` },
  'positions.save': { name: '岗位', tell: (d) => (d.flag('added') ? `新增岗位“${d.text('name')}”` : `修改岗位“${d.text('name')}”${renamed(d.part('was')?.maybe('name') ?? null, d.text('name'))}`) },
  'positions.remove': { name: '删除岗位', tell: (d) => `删除岗位“${d.text('name')}”` },
  'indicators.save': { name: '指标', tell: (d) => (d.flag('added') ? `新增指标“${d.text('name')}”` : `修改指标“${d.text('name')}”：${changesOf(d.all('changed')) || '没有变化'}`) },
  'indicators.remove': { name: '删除指标', tell: (d) => `删除指标“${d.text('name')}”` },
  'templates.save': { name: '考核模板', tell: (d) => `${d.flag('added') ? '新增' : '修改'}模板“${d.text('name')}”（${d.count('rows')} 行）${renamed(d.maybe('renamedFrom'), d.text('name'))}` },
  'templates.remove': { name: '删除模板', tell: (d) => `删除模板“${d.text('name')}”` },
  'setup.finish': { name: '设置向导', tell: (d) => `设置向导完成：${d.text('company')}，${d.month()}，新增 ${d.count('peopleAdded')} 人、${d.count('sheetsMade')} 张考核表` },
  'intake.commit': { name: '导入文件', tell: (d) => (d.flag('written') ? `导入“${fileOf(d)}”：${(['employees', 'targets', 'results'] as const).map((key) => tally(d, key)).join('、')}` : `再次导入“${fileOf(d)}”，没有新内容`) },
  'print.options': { name: '打印选项', tell: () => '修改打印选项' },
  'print.logo': { name: '公司标志', tell: (d) => (d.flag('removed') ? '去掉公司标志' : '换上公司标志') },
  'fit.answer': { name: '适合度问卷', tell: (d) => `填写${d.person()}${d.quarter()}的适合度问卷` },
} satisfies Partial<Record<WriteMethod, Sentence>>

const renamed = (from: string | null, to: string): string => (from === null || from === to ? '' : `（原名“${from}”）`)
const fileOf = ({ subject }: Told): string => short(subject.replace(/^import /, ''))

function tally(d: Told, key: 'employees' | 'targets' | 'results'): string {
  const part = d.part(key)
  return `${named(key)}新增 ${part?.count('added') ?? 0}、更改 ${part?.count('changed') ?? 0}`
}

function settingsChanged(d: Told): string {
  const [before, after] = [d.part('before'), d.part('after')]
  if (before === null || after === null) return '已保存'
  const fields = Object.keys(after.details).filter((field) => JSON.stringify(before.details[field]) !== JSON.stringify(after.details[field]))
  return fields.map((field) => (after.maybe(field) === null ? named(field) : `${named(field)} ${before.maybe(field) ?? ''} → ${after.text(field)}`)).join('、') || '没有变化'
}
