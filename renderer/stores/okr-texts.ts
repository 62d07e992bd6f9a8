import type { Output } from '../../shared/api/contract.ts'
import type { CompanyProfile, Review } from '../../shared/api/okr.ts'
import { call } from '../api/call.ts'
import { autosave } from './autosave.ts'
import { queryClient } from './queries.ts'

export const reviewKey = ({ quarter, objectiveId }: Pick<Review, 'quarter' | 'objectiveId'>): string => `${quarter}|${objectiveId ?? ''}`

/** Reviews that save themselves: one per objective, one for the whole quarter. */
export const reviewTexts = autosave<Review>(async (_, review) => {
  await call('reviews.save', review)
  queryClient.setQueryData<Output<'reviews.list'>>(['reviews.list', { quarter: review.quarter }], (before) => before && {
    ...before, reviews: [...before.reviews.filter((each) => each.objectiveId !== review.objectiveId), review],
  })
})

export const PROFILE = 'profile'
/** The company's one page saves itself too. */
export const profileText = autosave<CompanyProfile>(async (_, profile) => {
  await call('profile.save', profile)
  queryClient.setQueryData(['profile.get', {}], profile)
})
