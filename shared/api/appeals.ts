/** 申诉. */
export const appeals = {}
