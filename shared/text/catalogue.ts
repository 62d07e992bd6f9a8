import { zhCN } from './zh-CN/index.ts'

/** Every text of the interface, by domain. Keys are typed: a missing text does not compile. */
export type Catalogue = typeof zhCN
export const catalogues = { 'zh-CN': zhCN } satisfies Record<string, Catalogue>
