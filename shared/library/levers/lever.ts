/** One action of the lever library. */
export interface LeverAction {
  /** 'P01' product, 'S01' service, 'M01' mechanism, 'T01' talent, 'K01' culture. */
  code: string
  /** 1 产品与性价比 (效用) · 2 流程与服务 (效率) · 3 组织 (能力). */
  lever: 1 | 2 | 3
  branch: '产品' | '流程' | '机制' | '人才' | '文化'
  title: string
  /** What to do in the first weeks, concretely. */
  steps: string
  /** When it fits, and so when it does not. */
  fits: string
  /** Library codes of the indicators that will show whether it worked, the best first. */
  shows: readonly string[]
  /** 30, 60 or 90: until something can be seen. */
  days: 30 | 60 | 90
  /** What it usually costs, in words: money or hours. */
  cost: string
}
