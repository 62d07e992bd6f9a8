/**
 * The starter set of the cause chain: what usually moves what in a sales firm, by library codes. A cause lies one or more dimensions to
 * the right of its effect (效益 ← 效用 ← 效率 ← 能力), or in the same one. Each is a hypothesis that the company's own months may bear out or not.
 */
export const LIBRARY_LINKS: readonly { cause: string; effect: string }[] = Object.entries({
  // 效益: what brings the money in
  B01: ['B07', 'B08', 'B09', 'B19', 'U01', 'U05', 'U06', 'E02', 'E03'], B02: ['B01', 'B13', 'E11', 'U01'], B03: ['B13', 'E11', 'U04'], B04: ['B01', 'B05', 'B11'],
  B05: ['B09', 'B18', 'U13'], B06: ['B07', 'B08', 'U05'], B07: ['E02', 'E03', 'E22', 'U08'], B08: ['U05', 'U06', 'U07', 'U12', 'U16'], B09: ['E19', 'U13', 'C09'], B10: ['B04', 'B11'],
  B11: ['E16', 'E03'], B12: ['B13'], B13: ['E11', 'E23', 'U03'], B14: ['E04', 'U09', 'U10', 'U15'], B15: ['E16', 'E17', 'E04'], B16: ['U16', 'C09'], B17: ['B07', 'U02'], B18: ['E19', 'U13'],
  B19: ['E03', 'E09', 'E22'], B20: ['B19', 'B13', 'E11', 'U01'], B21: ['C07', 'C03', 'C04', 'E13'], B22: ['B13', 'E23'],
  // 效用: what makes customers stay
  U01: ['E10', 'E05', 'U04', 'U14'], U02: ['U01', 'U13'], U03: ['E10', 'E12', 'U10'], U04: ['E14', 'U14'], U05: ['U01', 'E10', 'U16'], U06: ['U03', 'U01', 'E22'], U07: ['U01', 'U12'], U08: ['U02', 'U01'],
  U09: ['E10', 'E06', 'U13'], U10: ['E12', 'U13'], U11: ['E06', 'E10'], U12: ['U01', 'E22'], U13: ['E20', 'C12'], U14: ['C09', 'C11'], U15: ['U13', 'E06'], U16: ['C09', 'E22'],
  // 效率: what lets the firm move
  E01: ['C14', 'C07'], E02: ['E15', 'E17', 'E22', 'C06'], E03: ['E17', 'E09', 'C09', 'C11'], E04: ['E05', 'E07', 'C09'], E05: ['C08', 'C14'], E06: ['C08', 'C14'], E07: ['C14'], E08: ['E09', 'C09'],
  E09: ['C08'], E10: ['E18', 'E12', 'E20'], E11: ['E08', 'E09'], E12: ['C08'], E13: ['E12', 'C08'], E14: ['C08', 'C11'], E15: ['E16', 'C12'], E16: ['C12'], E17: ['C14', 'C08'], E18: ['E13'], E19: ['E20'],
  E20: ['C08', 'C12'], E21: ['C10'], E22: ['C14', 'C07'], E23: ['C08', 'C10'],
  // 能力: what carries the rest
  C01: ['C03', 'C07'], C02: ['C01', 'C03'], C03: ['C04', 'C08'], C04: ['C10', 'C05'], C05: ['C10', 'C15'], C06: ['C08', 'C11'], C07: ['C08', 'C10', 'C06'], C09: ['C08'], C13: ['C10'],
} as const).flatMap(([effect, causes]) => causes.map((cause) => ({ cause, effect })))
