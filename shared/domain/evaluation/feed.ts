/** Where a row's result comes from: typed by hand, or made from the results of everybody beneath. */
export const FEEDS = ['typed', 'team-sum', 'team-mean'] as const
export type Feed = (typeof FEEDS)[number]
