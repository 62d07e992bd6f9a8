/** The only two channels between a page and the main process. Preload and main both read them here. */
export const INVOKE_CHANNEL = 'hengping:invoke'
export const EVENT_CHANNEL = 'hengping:event'
