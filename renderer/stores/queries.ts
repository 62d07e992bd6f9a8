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
const TOUCHED: Record<string, string[]> = {
  employees: ['employees', 'evaluations', 'figures', 'months', 'system', 'print'], departments: ['employees', 'evaluations', 'figures', 'print'],
  positions: ['employees', 'templates', 'evaluations', 'figures', 'print'], indicators: ['indicators', 'templates', 'figures'], templates: ['templates', 'indicators', 'employees'],
  figures: ['figures', 'evaluations', 'months', 'print'], evaluations: ['evaluations', 'figures', 'months', 'print'], settings: ['settings', 'evaluations', 'figures', 'months', 'print'],
  company: ['system', 'print'], operator: ['system', 'evaluations'], intake: [], demo: [],
}

/** Called for every 'changed' event of the house, ours or not. An empty list means everything. */
export async function forget(topics: string[]): Promise<void> {
  for (const topic of topics) {
    const touched = TOUCHED[topic] ?? []
    await queryClient.invalidateQueries(touched.length === 0 ? {} : { predicate: ({ queryKey }) => touched.includes(String(queryKey[0]).split('.')[0] ?? '') })
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
