import { app, errors } from './app.ts'

/** The interface texts in Chinese. Another language is an object of the same type. */
export const zhCN = { app, errors }
