import { LEVERS_CAPABILITY } from './levers/capability.ts'
import { LEVERS_PRODUCT } from './levers/product.ts'
import { LEVERS_SERVICE } from './levers/service.ts'
import type { LeverAction } from './levers/lever.ts'

export type { LeverAction } from './levers/lever.ts'

/** Concrete things to do, by the three ways of raising a sales team: 产品与性价比, 流程与服务, 组织能力 (机制 / 人才 / 文化). */
export const LEVER_ACTIONS: readonly LeverAction[] = [...LEVERS_PRODUCT, ...LEVERS_SERVICE, ...LEVERS_CAPABILITY]

const BY_CODE = new Map(LEVER_ACTIONS.map((action) => [action.code, action]))
export const leverAction = (code: string): LeverAction | undefined => BY_CODE.get(code)

/** Those that move one of these indicators (library codes), in the order of the library. */
export const leversFor = (codes: readonly string[]): LeverAction[] => LEVER_ACTIONS.filter(({ shows }) => shows.some((code) => codes.includes(code)))
