/** 决议和行动项. */
export const decisions = {}
