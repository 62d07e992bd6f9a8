export const palette = {
  title: '查找',
  placeholder: '输入姓名、拼音、工号、页面或命令',
  groups: { person: '员工', sheet: '考核表', past: '个人档案', section: '页面', command: '命令', help: '帮助' },
  nothing: (query: string) => `没有找到“${query}”。可以试试拼音首字母，例如 zs 找张三。`,
  hint: '↑ ↓ 选择 · Enter 打开 · Esc 关闭',
  sheetOf: (name: string, month: string) => `${name} · ${month}考核表`,
  score: (total: string, grade: string) => `${total} 分 ${grade}`,
  pending: '还没有总分',
  commands: {
    dark: '切换到深色', light: '切换到浅色', nextMonth: '到下个月', lastMonth: '到上个月', printAll: '打印本月全部考核表', importFile: '导入 Excel', addPerson: '添加员工', folder: '打开数据文件夹', fit: '适合度问卷', principles: '三条原则', meet: '开始会议', decide: '新决议', minutes: '会议纪要', plan: '新改进计划', levers: '方法库', ninety: '90 天改进计划',
  },
  words: { print: ['pdf', '打印'], person: ['新员工'], dark: ['dark'], light: ['light'], folder: ['folder'], importFile: ['excel', 'import'], fit: ['适合', 'OKR', 'fit'], principles: ['原则', '强制'], meet: ['开会', '月度会', 'meeting'], decide: ['决议', '记决议', 'decision'], minutes: ['纪要', 'minutes'], plan: ['改进', '计划', 'plan'], levers: ['办法', '杠杆', 'lever'], ninety: ['九十天', '90'] },
}
