import { catalogues, type Catalogue } from '../../shared/text/catalogue.ts'

/** The interface texts of the chosen language; Chinese is the only one yet. */
export const text: Catalogue = catalogues['zh-CN']
