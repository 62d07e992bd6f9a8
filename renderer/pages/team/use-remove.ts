import { App } from 'antd'
import { useCallback } from 'react'
import type { Employee } from '../../../shared/api/employees.ts'
import { CallFailure } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { dropPerson } from '../../stores/employee-draft.ts'
import { useWrite } from '../../stores/queries.ts'

const t = text.team

/** Asks, removes, and where that is not allowed says why and leads to the leaving date. */
export function useRemove(onLeave: (employee: Employee) => void): (employee: Employee) => void {
  const { modal, message } = App.useApp()
  const { mutateAsync } = useWrite('employees.remove')
  const tell = useTellFailure()
  return useCallback((employee: Employee) => {
    const refused = (failure: unknown) => {
      if (!(failure instanceof CallFailure) || failure.code !== 'in-use') return tell(failure)
      let leave = false
      void modal.confirm({
        title: t.cannotRemove(employee.name), content: t.inUseWhy(t.uses(failure.details)), okText: t.fillLeaving, cancelText: text.app.close,
        // Not before the dialog has handed the focus back.
        onOk: () => { leave = true }, afterClose: () => { if (leave) onLeave(employee) },
      })
    }
    void modal.confirm({
      title: t.removeAsk(employee.name, employee.number), content: t.removeWhy, okText: text.app.remove, okButtonProps: { danger: true }, cancelText: text.app.cancel,
      onOk: () => mutateAsync({ id: employee.id }).then(() => {
        // The next person added may get the same id.
        dropPerson(employee.id)
        message.success(t.removed(employee.name))
      }, refused),
    })
  }, [modal, message, mutateAsync, tell, onLeave])
}
