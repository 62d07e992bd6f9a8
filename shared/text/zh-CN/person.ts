/** 个人页: everything about one person. */
export const person = {}
