/** The lever library, and what worked in this company. */
export const levers = {}
