import { QueryClient, useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'
import { call, type CallFailure } from '../api/call.ts'

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, gcTime: 30 * 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
})

/** Reads one method and keeps the answer until something it depends on changes; the old answer stays on screen meanwhile. */
export function useHouse<M extends MethodName>(method: M, input: Input<M>, enabled = true): UseQueryResult<Output<M>, CallFailure> {
  return useQuery<Output<M>, CallFailure>({ queryKey: [method, input], queryFn: () => call(method, input), enabled, placeholderData: (before) => before })
}

/** Which answers may differ after a write in a domain; everything else stays. */
const SHEETS = ['evaluations', 'figures', 'months', 'print', 'alignment', 'health', 'cycle', 'improvements', 'calibration', 'history', 'ledger', 'summary', 'appeals', 'interviews', 'attachments', 'audit', 'undo', 'chain', 'dashboard', 'meetings', 'levers']
const TOUCHED: Record<string, string[]> = {
  employees: ['employees', 'system', 'objectives', 'fit', ...SHEETS], departments: ['employees', 'objectives', ...SHEETS], positions: ['employees', 'templates', 'objectives', 'fit', ...SHEETS],
  indicators: ['indicators', 'templates', 'objectives', 'breakdown', ...SHEETS], templates: ['templates', 'indicators', 'employees', 'objectives', 'health', 'cycle'],
  figures: ['figures', 'meetings', 'evaluations', 'months', 'print', 'alignment', 'breakdown', 'health', 'cycle', 'summary', 'calibration', 'history', 'improvements', 'levers', 'chain', 'dashboard'], evaluations: ['objectives', ...SHEETS], settings: ['settings', ...SHEETS],
  company: ['system', 'print'], operator: ['system', 'meetings', 'evaluations', 'fit', 'appeals'], intake: [], demo: [], setup: [],
  profile: ['profile', 'health', 'cycle'], objectives: ['objectives', 'keyResults', 'reviews', 'process', 'templates', ...SHEETS], keyResults: ['objectives', 'meetings', 'keyResults', 'reviews', 'evaluations', 'print', 'health', 'cycle', 'summary', 'calibration', 'history'],
  reviews: ['reviews', 'health', 'cycle'], alignment: ['alignment'], breakdown: ['breakdown', 'alignment', 'health'],
  improvements: ['improvements', 'meetings', 'levers', 'dashboard', 'evaluations', 'months', 'print', 'health', 'cycle', 'summary', 'history'], process: ['process', 'health', 'cycle', 'summary'], fit: ['fit', 'employees', 'objectives', 'alignment', 'reviews', 'health', 'cycle'],
  principles: ['principles', 'templates', 'evaluations', 'health', 'cycle'], health: ['health'], cycle: ['cycle'],
  months: [], undo: [], attachments: ['attachments', 'evaluations', 'figures', 'appeals', 'interviews', 'ledger', 'print'], appeals: ['appeals', 'evaluations', 'months', 'print', 'cycle', 'summary', 'history'],
  interviews: ['interviews', 'months', 'print', 'health', 'cycle', 'summary', 'history'], calibration: SHEETS,
  chain: ['chain', 'meetings', 'dashboard'], meetings: ['meetings', 'decisions', 'months', 'cycle', 'summary', 'dashboard', 'print'], decisions: ['decisions', 'meetings', 'months', 'summary', 'dashboard', 'print', 'health'], levers: ['levers'], dashboard: ['dashboard'],
  summary: ['summary', 'print'], print: ['print'],
}
/** Every write leaves a line in the record and a step that can be taken back, and may change what the home page calls next. */
const ALWAYS = ['audit', 'undo', 'dashboard']

/** Called for every 'changed' event of the house, ours or not. An empty list means everything. */
export async function forget(topics: string[]): Promise<void> {
  for (const topic of topics) {
    const touched = TOUCHED[topic] ?? []
    await queryClient.invalidateQueries(touched.length === 0 ? {} : { predicate: ({ queryKey }) => [...touched, ...ALWAYS].includes(String(queryKey[0]).split('.')[0] ?? '') })
  }
}

/** A write, with the saved mark kept true. */
export function useWrite<M extends MethodName>(method: M) {
  return useMutation<Output<M>, CallFailure, Input<M>>({
    mutationFn: async (input) => {
      markSaving()
      try {
        const output = await call(method, input)
        markSaved()
        return output
      } catch (error) {
        markFailed()
        throw error
      }
    },
  })
}
