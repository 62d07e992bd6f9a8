import { app, errors } from './app.ts'
import { figures } from './figures.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { palette } from './palette.ts'
import { print } from './print.ts'
import { settings } from './settings.ts'

/** The interface texts in Chinese. Another language is an object of the same type. */
export const zhCN = { app, errors, figures, help, home, palette, print, settings }
