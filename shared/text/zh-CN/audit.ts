/** 操作记录: readable, never changed. */
export const audit = {}
