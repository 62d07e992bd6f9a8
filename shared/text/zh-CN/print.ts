export const print = {
  sentence: (month: string, paper: string) => `${month}的${paper}：预览就是纸上的样子。`,
  whichPaper: '哪一种单据', papers: { evaluation: '考核表', targets: '目标确认单' },
  pdf: '存成 PDF', paper: '打印', choose: '选择要打印的人', find: '姓名、工号或拼音', all: '全选', noneChosen: '清空', onlyConfirmed: '只选已确认',
  chosen: (n: number, total: number) => `已选 ${n}/${total} 人`, confirmed: '已确认', open: '未确认', noTotal: '待录',
  preview: '预览', previewOf: (from: number, to: number, total: number) => `第 ${from}-${to} 人，共 ${total} 人`, before: '上一批', after: '下一批',
  nothing: '还没有选人', nothingWhy: '在左边勾选要打印的人，这里就会显示纸上的样子。',
  empty: '这个月还没有考核表', emptyWhy: '先到“考核”建立本月考核表，再来打印。', toEvaluations: '去建立考核表',
  saving: '正在生成 PDF…', savedAt: (place: string) => `已存好：${place}`, downloaded: (name: string) => `已交给浏览器下载：${name}`, sent: '已交给打印机。', notSent: '没有打印。',
  unconfirmed: (n: number) => `选中的人里有 ${n} 人还没确认，纸上会印“未确认”。`,
  hint: 'A4 横向，每人另起一页，签字栏不拆开。', zoom: '缩放',
}
