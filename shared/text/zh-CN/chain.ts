/** 因果链: from a red result to its first red cause, and 5 个为什么. */
export const chain = {}
