/** Evidence kept beside the database. */
export const attachments = {
  label: '证据附件', add: '添加附件', adding: '正在添加…', drop: '也可以把文件拖到这里，每个不超过 20 MB', dropHere: '松开即添加', none: '没有附件',
  open: (name: string) => `打开 ${name}`, openShort: '打开', remove: '移除', removeOne: (name: string) => `移除 ${name}`, removeTitle: '移除这份附件？', removeWhy: '只是不再列在这里，文件仍留在数据文件夹里，可以撤销。',
  by: (who: string, on: string) => `${who} · ${on}`, added: (name: string) => `已添加 ${name}`, counted: (n: number) => `附件 ${n} 份`, choose: '选择证据文件',
}
