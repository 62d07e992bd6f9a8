/** 奖惩台账. */
export const ledger = {}
