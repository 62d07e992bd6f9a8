import type { CDPSession, Page } from 'playwright-core'

const PATIENCE = 15_000

export interface Landed {
  time: number
  /** Processor time of the page's main thread, with what it does right after landing: steadier than `time` on a busy machine. */
  processor: number
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

async function processorOf(page: Page): Promise<number> {
  const opening = sessions.get(page) ?? openSession(page)
  sessions.set(page, opening)
  const { metrics } = await (await opening).send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/**
 * Milliseconds from a real click or key (its own time stamp) to the frame in which `ready` holds: looked at in every animation
 * frame, and counted up to the one after it, when the first is on the glass. So it reads up to one frame (17 ms) too long, never short.
 * `ready` is an expression; the driver may evaluate text where the page's own policy would not let it.
 */
export async function stopwatch(page: Page, event: 'click' | 'keydown', act: () => Promise<unknown>, ready: string): Promise<Landed> {
  await page.evaluate(`window.benchLanded = new Promise((resolve) => {
    addEventListener('${event}', ({ timeStamp }) => {
      const look = () => {
        if (${ready}) requestAnimationFrame(() => resolve(performance.now() - timeStamp))
        else if (performance.now() - timeStamp > ${PATIENCE}) resolve(null)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }, { capture: true, once: true })
  }); undefined`)
  const before = await processorOf(page)
  await act()
  const time = await page.evaluate<number | null>('window.benchLanded')
  if (time === null) throw new Error(`never came on screen: ${ready}`)
  return { time, processor: await processorOf(page) - before }
}
