/** 中小企业单一过多用 KPI: how the two stand side by side. */
export interface Balance {
  state: 'empty' | 'kpi-only' | 'okr-only' | 'kpi-heavy' | 'balanced'
  /** Chinese, beginning with both counts: '12 项 KPI、0 个 O：…'. */
  sentence: string
}

/** More rows than this to one objective, and nobody can say what most of them are for. */
const ROWS_PER_OBJECTIVE = 12

/** `kpiRows`: rows of the sheets in use; `objectives`: of the quarter. */
export function balanceCheck({ kpiRows, objectives }: { kpiRows: number; objectives: number }): Balance {
  const counts = `${kpiRows} 项 KPI、${objectives} 个 O`
  if (kpiRows === 0 && objectives === 0) return { state: 'empty', sentence: `${counts}：还没有开始。先立 1 个公司目标，再在它下面建 KPI。` }
  if (objectives === 0) return { state: 'kpi-only', sentence: `${counts}：单一使用 KPI，只看得到当月。先立 1 到 3 个公司目标，再看每项 KPI 为哪个目标服务。` }
  if (kpiRows === 0) return { state: 'okr-only', sentence: `${counts}：只有方向，没有日常的数字。请给岗位选考核模板，让目标落到每个月。` }
  if (kpiRows > objectives * ROWS_PER_OBJECTIVE) return { state: 'kpi-heavy', sentence: `${counts}：平均一个目标下面超过 ${ROWS_PER_OBJECTIVE} 项 KPI，多数说不清为什么考核。请减少指标，或补上缺的目标。` }
  return { state: 'balanced', sentence: `${counts}：两样都有，平衡使用。` }
}
