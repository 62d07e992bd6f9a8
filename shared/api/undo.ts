/** 撤销. */
export const undo = {}
