export const settings = {
  sentence: '改动会立刻重算还没确认的考核表；已确认和已归档的月份不受影响。',
  company: '公司', companyName: '公司名称', companyWhy: '印在每一张考核表的抬头。',
  grades: '等级和系数', gradesWhy: '总分不四舍五入进等级：84.79 就是 84.79，不算 85。从高到低排列，每级“从…分起”，到上一级为止；最后一级从 0 起。',
  code: '等级', from: '从（分）起', coefficient: '系数', range: '分数范围', addGrade: '加一级', removeGrade: (code: string) => `删除 ${code} 级`,
  rangeTop: (from: string) => `≥ ${from}`, rangeMiddle: (from: string, to: string) => `≥ ${from} 且 < ${to}`,
  limits: '上限和颜色', adjustmentLimit: '加减分合计最多 ±（分）', totalFloor: '总分最低（分）', totalCap: '总分最高（分）', redBelow: '红：得分低于权重的（%）', amberBelow: '黄：得分低于权重的（%）',
  limitsWhy: '颜色只是提醒，不影响分数。', notNumber: '请填数字，例如 10 或 1.2', saved: (sheets: string) => `已保存${sheets}`, save: '保存设置', discard: '放弃改动', unsaved: '有改动还没保存',
  data: '数据', folder: '数据文件夹', openFolder: '打开文件夹', folderWhy: '所有数据都在这个文件夹里，只在这台电脑上。请定期复制一份到 U 盘，不要放进网盘同步文件夹。', folderFailed: '没能打开文件夹，请按上面的位置自己打开。',
  about: '关于', version: (version: string, host: string) => `衡评 ${version} · ${host}`, hosts: { electron: '桌面程序', browser: '浏览器方式' }, offline: '本程序不联网，不收集任何信息。MIT 许可证。',
  demo: '演示公司', demoWhy: '在单独的文件里打开一家 12 人的演示公司，您自己的数据不会被碰到，一键离开。', demoEnter: '看演示公司',
}
