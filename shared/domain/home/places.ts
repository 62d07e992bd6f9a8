/** Hash routes the home page leads to, beside those of the health check and the closing. */
export const DECISIONS_PLACE = '/meeting?tab=decisions'
export const PLANS_PLACE = '/improve'
export const PRINT_PLACE = '/print'
