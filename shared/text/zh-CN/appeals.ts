/** 申诉. */
export const appeals = {
  title: '申诉', why: '对分数有异议可以提申诉。申诉不改考核表；答复会印在表的“申诉”栏。', none: '没有申诉。', file: '提出申诉', fileTitle: (name: string) => `登记${name}的申诉`, editTitle: '修改这条申诉',
  about: '针对', whole: '整张考核表', goneRow: '（这一行已不在表上）', on: '提出日期', reason: '异议的事实与理由', reasonHint: '例如：有一笔 2.4 万元的回款 30 日已到账，表上没有计入', wanted: '希望怎样（可不填）', wantedHint: '例如：按到账日计入本月',
  save: '保存申诉', edit: '修改', remove: '删除', removeTitle: '删除这条申诉？只用于登记错了的；本人不想申诉了，请用“撤回”。', withdraw: '本人撤回', withdrawTitle: '本人撤回这条申诉？撤回后仍留在记录里。',
  outcome: { open: '待答复', upheld: '维持', changed: '更正', withdrawn: '已撤回' }, marks: { open: '◆', upheld: '✓', changed: '✎', withdrawn: '–' },
  filed: (on: string) => `${on} 提出`, wantedIs: (wanted: string) => `希望：${wanted}`, aboutIs: (what: string) => `针对：${what}`,
  answer: '答复', answerTitle: '答复这条申诉', answerText: '答复的依据', answerHint: '写清查了什么、依据什么、结论是什么', answerOn: '答复日期', answered: (by: string, on: string) => `${by}，${on}`,
  outcomeLabel: '结论', choices: { upheld: '维持原分', changed: '同意更正' }, answerGo: '保存答复', answerEffect: { upheld: '考核表不变，答复印在表上。', changed: '考核表不会自动改：保存后请打开考核表，改好有误的数（已确认的先撤回确认），再重新确认。' },
  changedNextOpen: '同意更正后：打开考核表 → 改好有误的数 → 重新确认。',
  changedNext: '同意更正后：打开考核表 → 撤回确认（写明原因）→ 改好有误的数 → 重新确认。', toSheet: '打开考核表', closed: '这个月已归档，申诉只能查看；要处理请先重新打开该月。',
  wrong: { reason: '请写清异议的事实与理由。', answer: '请写答复的依据。', before: (on: string) => `答复日期不能早于提出日期 ${on}。`, person: '请先选人。' },
  tab: {
    sentence: (open: number, late: number) => (open === 0 ? '没有等着答复的申诉。' : `${open} 条等着答复${late > 0 ? `，其中 ${late} 条已经超过 5 个工作日` : ''}。由老板答复，直接上级不能一个人决定对自己的申诉。`),
    scope: { open: '等着答复（全部月份）', month: (month: string) => `${month}的全部` }, scopeLabel: '看哪些', add: '登记申诉', print: '打印申诉表', choose: '谁的考核表', emptyOpen: '没有等着答复的申诉', emptyMonth: (month: string) => `${month}没有申诉`,
    emptyWhy: '签字时选“有异议”的人，把理由登记在这里。一条申诉针对一行得分或整张表，由老板写依据答复：维持，或同意更正。',
  },
}
