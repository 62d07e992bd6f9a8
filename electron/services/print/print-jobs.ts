/** PDFs being made, so that they can be stopped: one set for each workspace. */
const running = new WeakMap<object, Set<AbortController>>()

/** Does the work with a signal that `stopJobs` of the same workspace sets. */
export async function asJob<T>(workspace: object, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const job = new AbortController()
  const jobs = running.get(workspace) ?? new Set()
  running.set(workspace, jobs.add(job))
  try {
    return await work(job.signal)
  } finally {
    jobs.delete(job)
  }
}

/** How many were stopped. */
export function stopJobs(workspace: object): number {
  const jobs = [...(running.get(workspace) ?? [])]
  for (const job of jobs) job.abort()
  return jobs.length
}
