/** 月度营销总结. */
export const summary = {}
