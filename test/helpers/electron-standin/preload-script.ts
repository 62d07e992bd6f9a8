/**
 * What a sandboxed preload finds in the page: `require('electron')` with contextBridge and ipcRenderer, values
 * copied on their way as Electron copies them. Runs in the main frame only; a subframe keeps the bare sender,
 * which is what a hostile frame in a taken-over renderer would have.
 */
export function preloadScript(source: string): string {
  return `(() => {
  if (window !== window.top || !globalThis.__standinInvoke) return
  const send = globalThis.__standinInvoke
  delete globalThis.__standinInvoke
  const listeners = new Map()
  Object.defineProperty(globalThis, '__standinEmit', { value: (channel, args) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args)
  } })
  const copy = (value) => typeof value === 'function' ? bridged(value) : structuredClone(value)
  const bridged = (inner) => (...args) => {
    const result = inner(...args.map(copy))
    return result instanceof Promise ? result.then(copy) : copy(result)
  }
  const expose = (value) => typeof value === 'function' ? bridged(value)
    : value && typeof value === 'object' && !Array.isArray(value) ? Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expose(inner)])))
    : structuredClone(value)
  const loud = (name, target) => new Proxy(target, { get(inner, key) {
    if (typeof key === 'string' && !(key in inner) && key !== 'then' && key !== '__esModule') throw new Error('electron stand-in: ' + name + '.' + key + ' is not played in a preload')
    return inner[key]
  } })
  const electron = loud('electron', {
    contextBridge: loud('contextBridge', { exposeInMainWorld(name, api) {
      if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, name, { value: expose(api), enumerable: true })
    } }),
    ipcRenderer: loud('ipcRenderer', {
      async invoke(channel, ...args) {
        const answer = await send(channel, structuredClone(args))
        if ('failure' in answer) throw new Error("Error invoking remote method '" + channel + "': " + answer.failure)
        return answer.value
      },
      on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return this },
      removeListener(channel, listener) { listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)); return this },
    }),
  })
  const require = (name) => { if (name === 'electron') return electron; throw new Error('module not found: ' + name) }
  const module = { exports: {} }
  ;(function (require, module, exports, process) {
${source}
})(require, module, module.exports, { type: 'renderer', sandboxed: true, contextIsolated: true, versions: {} })
})()`
}
