/** 明确目标 → 量化关键结果 → 评估 → 改进. */
export const STEPS = ['goals', 'key-results', 'evaluate', 'improve'] as const
export type Step = (typeof STEPS)[number]
export const STEP_NAMES: Record<Step, string> = { goals: '明确目标', 'key-results': '量化关键结果', evaluate: '评估', improve: '改进' }

/** What keeps a step from being ready, as a sentence, with the place that mends it. */
export interface Block { code: string; sentence: string; count: number; to: string }
export interface StepState { step: Step; done: number; total: number; blocks: Block[]; ready: boolean }

/** The shape of the contract's cycleState. `current`: where the wizard resumes. */
export interface CycleState { steps: StepState[]; current: Step; finished: boolean }

/** How many still wait (figures, sheets, objectives), with whose or which: distinct names, at least four where there are as many. */
export interface Waiting { count: number; names: string[] }
export const NOBODY: Waiting = { count: 0, names: [] }

/** '：张三、李四、王五等', or nothing where no names came along. */
export const namesIn = ({ names }: Waiting, most = 3): string => (names.length === 0 ? '' : `：${names.slice(0, most).join('、')}${names.length > most ? '等' : ''}`)

/** A block for what waits, none for nothing. */
export const blockOf = (code: string, count: number, sentence: string, to: string): Block[] => (count > 0 ? [{ code, sentence, count, to }] : [])

/** Ready when nothing blocks; a step that has nothing to count must bring a block that says so. */
export const stepOf = (step: Step, done: number, total: number, blocks: Block[]): StepState =>
  ({ step, done: Math.max(0, Math.min(done, total)), total, blocks, ready: blocks.length === 0 })

/** The first step that is not ready is the current one, whatever later steps have; only all four together finish. */
export function cycleOf(steps: [StepState, StepState, StepState, StepState]): CycleState {
  const open = steps.find(({ ready }) => !ready)
  return { steps, current: open?.step ?? 'improve', finished: open === undefined }
}
