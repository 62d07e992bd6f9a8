/** 月度会. */
export const meetings = {}
