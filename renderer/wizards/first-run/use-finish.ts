import { useNavigate } from 'react-router'
import type { ErrorCode } from '../../../shared/api/method.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { SETUP_PAGES, setupCompany, type SetupHouse, type SetupPage } from '../../../shared/domain/setup/setup-company.ts'
import type { SetupTyped } from '../../../shared/domain/setup/typed.ts'
import { call, CallFailure } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import type { DraftKeeper } from '../../stores/draft-keeper.ts'
import { useWrite } from '../../stores/queries.ts'
import { chooseMonth, takeStart } from '../../stores/session.ts'

/** Which page mends what the house refuses. */
const PAGE_OF: Partial<Record<ErrorCode, SetupPage>> = {
  'number-taken': 'people', 'manager-cycle': 'managers', 'manager-self': 'managers', 'grades-invalid': 'grades', 'objective-invalid': 'profile', 'month-closed': 'targets',
}

/** 完成: builds the company, or leads to the page that keeps it from being built. Nothing typed is lost on a refusal. */
export function useFinish({ keeper, toPage }: { keeper: DraftKeeper; toPage: (page: SetupPage) => void }) {
  const build = useWrite('setup.finish')
  const tell = useTellFailure()
  const navigate = useNavigate()
  const finish = async (typed: SetupTyped, house: SetupHouse, month: Month, problems: Record<SetupPage, string[]>) => {
    const stopped = SETUP_PAGES.find((page) => problems[page].length > 0)
    if (stopped !== undefined) return toPage(stopped)
    try {
      await keeper.flush()
      await build.mutateAsync(setupCompany(typed, house, month))
      await keeper.clear()
      takeStart(await call('system.start', {}))
      chooseMonth(month)
      await navigate('/setup/done')
    } catch (failure) {
      tell(failure)
      const page = failure instanceof CallFailure ? PAGE_OF[failure.code] : undefined
      if (page !== undefined) toPage(page)
    }
  }
  return { finish, busy: build.isPending }
}
