/** 绩效面谈. */
export const interviews = {}
