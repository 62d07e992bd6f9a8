import { app, errors } from './app.ts'
import { cycle } from './cycle.ts'
import { evaluations } from './evaluations.ts'
import { figures } from './figures.ts'
import { fit } from './fit.ts'
import { health } from './health.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { intake } from './intake.ts'
import { okr } from './okr.ts'
import { palette } from './palette.ts'
import { print } from './print.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { templates } from './templates.ts'
import { team } from './team.ts'

/** The interface texts in Chinese. Another language is an object of the same type. */
export const zhCN = { app, cycle, errors, evaluations, figures, fit, health, help, home, intake, okr, palette, print, settings, setup, team, templates }
