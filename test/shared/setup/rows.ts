import { NOTHING_TYPED, type PersonRow, type SetupTyped } from '../../../shared/domain/setup/typed.ts'

export const row = (key: number, name: string, more: Partial<PersonRow> = {}): PersonRow =>
  ({ key, number: name === '' ? '' : String(key).padStart(3, '0'), name, position: '', department: '', manager: '', house: null, ...more })

export const typedWith = (more: Partial<SetupTyped>): SetupTyped => ({ ...NOTHING_TYPED, companyName: '某某公司', ...more })
