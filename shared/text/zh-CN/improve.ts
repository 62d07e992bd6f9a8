/** 改进. */
export const improve = {}
