/** 撤销. */
export const undo = {
  back: '撤销', again: '重做',
  backTip: (what: string) => `撤销：${what}（Ctrl+Z）`, againTip: (what: string) => `重做：${what}（Ctrl+Shift+Z）`,
  noBack: '没有可以撤销的操作。归档或重新打开月份之后，之前的操作就不能再撤销了。', noAgain: '没有可以重做的操作。',
  by: (who: string, tip: string) => `${tip}\n这一步是${who}做的。`, only: (who: string, tip: string) => `${tip}\n只有${who}本人可以撤销或重做。`,
  tookBack: (what: string) => `已撤销：${what}`, madeAgain: (what: string) => `已重做：${what}`,
}
