import type { PaperRow, SheetPaper } from './paper.ts'
import { WEIGHT_NOTE } from './sheet-paper.ts'

const ATTAINMENT = /（(完成率 [^（）]+)）/

const hiddenRow = (row: PaperRow): PaperRow => ({
  ...row, weight: '', effectiveWeight: null, standard: row.plainStandard,
  sentence: row.state === 'scored' ? ATTAINMENT.exec(row.sentence)?.[1] ?? '' : row.state === 'refused' ? '' : row.sentence,
})

/** The sheet without its weights and without everything they could be read from: standards in points, sums, OKR's share. */
export function hideWeights(paper: SheetPaper): SheetPaper {
  const { okr, ...totals } = paper.totals
  const sentence = okr !== undefined || totals.state === 'weights-wrong' ? '' : totals.sentence
  return {
    ...paper, rows: paper.rows.map(hiddenRow), notes: paper.notes.filter((note) => note !== WEIGHT_NOTE),
    totals: { ...totals, sentence, ...(okr !== undefined && { okr: okr.replace(/ × .*/, '') }) },
  }
}
