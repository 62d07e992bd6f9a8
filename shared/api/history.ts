/** The past of a row, a person, two months side by side. */
export const history = {}
