/** 看板, and what the home page knows. */
export const dashboard = {}
