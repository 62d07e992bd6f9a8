import { Refusal } from '../../services/context.ts'
import { loadDemo } from '../../services/demo/load-demo.ts'
import type { HandlersOf } from '../handler.ts'
import { startOf } from './system.ts'

const TASK = 'demo'

export const demoHandlers: HandlersOf<'demo'> = {
  'demo.enter': async (context, { month }) => {
    const { workspace, clock, emit } = context
    let total = 0
    await workspace.enterDemo((db) => loadDemo(db, clock, month, (step) => {
      total = step.total
      emit({ type: 'progress', task: TASK, ...step })
    }))
    emit({ type: 'progress', task: TASK, done: total, total, label: '演示公司已经准备好' })
    emit({ type: 'changed', topics: [TASK] })
    return startOf(context)
  },
  'demo.leave': (context) => {
    if (context.workspace.kind() !== 'demo') throw new Refusal('demo-only')
    context.workspace.leaveDemo()
    context.emit({ type: 'changed', topics: [TASK] })
    return startOf(context)
  },
}
