/** 月度归档. */
export const archive = {}
