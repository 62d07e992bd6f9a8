/** Evidence kept beside the database. */
export const attachments = {}
