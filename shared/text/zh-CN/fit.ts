/** Texts of the fit questionnaire (适合度). */
export const fit = {
  title: '适合度问卷',
  sentence: (quarter: string, due: number, may: number) =>
    (may === 0 ? `${quarter}：没有需要您回答的人。` : due === 0 ? `${quarter}：${may} 位都答过了，下季度再问。` : `${quarter}：还有 ${due} 位等您回答，每位六个问题，两分钟。`),
  toTeam: '去团队', link: '适合度问卷',
  privacy: '答案只给您（直接上级）和老板看，不打印、不进考核表，也不影响分数。',
  people: '您可以回答的人', hint: '上下方向键换人', due: '待回答', answered: (on: string) => `${on} 答过`, last: (mode: string) => `上次：${mode}`,
  others: (count: number) => `还有 ${count} 位由他们自己的直接上级回答，这里看不到。`,
  about: (name: string) => `${name}最近一个季度的做法，更接近哪一个？`,
  choices: ['不符合', '部分符合', '符合'] as readonly string[], question: (place: number, question: string) => `${place}. ${question}`,
  keys: '按 0、1、2 选择并到下一题，也可以用方向键和 Tab。', progress: (answered: number, all: number) => `已答 ${answered} / ${all}`,
  result: '建议', unanswered: '六题都答完，这里给出建议。', notYet: '还差几题没有答，答完再保存。',
  saveNext: '保存，下一位', saved: (name: string) => `${name}的回答已保存`, again: '改好再保存，会替换本季度的回答。', unsaved: '有改动还没保存', restore: '恢复已保存的回答',
  none: { title: '没有需要您回答的人', owner: '公司里还没有员工。先到“团队”添加员工和他们的直接上级。', manager: '这份问卷由员工的直接上级回答。现在操作的人没有直接下级；如果选错了人，请在右上角“现在由谁操作”里改。', hr: '这份问卷由员工的直接上级或老板回答，人事看不到。请在右上角“现在由谁操作”里选对人。' },
  allDone: '本季度都答完了。下个季度会再问一次，因为人会变。',
  why: '为什么问这些', whyText: '有人适合目标（OKR）：给个方向自己就往前走；有人适合指标（KPI）：目标清楚、结果当月兑现时最出力。没有好的，只有更适合的。答案只决定要不要请他写 OKR，不说明人好不好。',
}
