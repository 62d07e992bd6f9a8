import { importTemplate } from '../../files/workbook/import-template.ts'

/** The workbook that an owner fills in and imports without a question. */
export const blankWorkbook = async (): Promise<{ name: string; bytes: Uint8Array }> => ({ name: '衡评导入模板.xlsx', bytes: await importTemplate() })
