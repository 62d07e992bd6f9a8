import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { signed } from '../../../shared/domain/history/compare.ts'
import { text } from '../../components/text.ts'

/** Says so where the limits take something of the points; '' where all of them count. */
export const cutWords = (points: string | undefined, counted: string): string =>
  (points === undefined || exact(points).eq(exact(counted)) ? '' : text.calibration.table.cut(signed(points), signed(counted)))
