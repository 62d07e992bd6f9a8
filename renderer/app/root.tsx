import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useState } from 'react'
import { createHashRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { call, CallFailure } from '../api/call.ts'
import { transport } from '../api/transport.ts'
import { ErrorState, LoadingState } from '../components/states.tsx'
import { text } from '../components/text.ts'
import { forget, queryClient } from '../stores/queries.ts'
import { takeStart, useSession } from '../stores/session.ts'
import { takeProgress } from '../stores/progress.ts'
import { takeTurn } from '../stores/meeting-turns.ts'
import { BareFrame } from './bare-frame.tsx'
import { barePages, pages } from './pages.tsx'
import { Shell } from './shell.tsx'
import { antdTheme } from './tokens.ts'

dayjs.locale('zh-cn')

function useDark(): boolean {
  const theme = useSession((session) => session.theme)
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const change = () => setSystem(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  const dark = theme === 'system' ? system : theme === 'dark'
  useEffect(() => { document.documentElement.dataset['theme'] = dark ? 'dark' : 'light' }, [dark])
  return dark
}

const router = () => createHashRouter([{ element: <BareFrame />, children: barePages }, { element: <Shell />, children: pages }])

/** Waits for the house's start state, returns to the last page, then hands over to the router. */
function Opening() {
  const [opened, setOpened] = useState<{ router: ReturnType<typeof router> } | { failure: CallFailure } | null>(null)
  const [lost, setLost] = useState(false)
  const open = () => {
    setOpened(null)
    call('system.start', {}).then((start) => {
      takeStart(start)
      // A company that is only being set up is still empty; its owner goes on where the wizard stood.
      if (window.location.hash === '' && start.ui.page !== '/' && (!start.empty || start.ui.page === '/setup')) window.location.hash = `#${start.ui.page}`
      document.title = start.companyName === '' ? text.app.name : `${start.companyName} · ${text.app.name}`
      setOpened({ router: router() })
    }, (failure: unknown) => setOpened({ failure: failure instanceof CallFailure ? failure : new CallFailure('fault', {}) }))
  }
  useEffect(open, [])
  useEffect(() => transport.subscribe((event) => {
    if (event.type === 'changed') void forget(event.topics)
    else if (event.type === 'progress') takeProgress(event)
    else takeTurn(event)
  }, () => setLost(true)), [])
  if (lost) return <ErrorState failure={new CallFailure('busy', { unreachable: true })} />
  if (opened === null) return <LoadingState />
  if ('failure' in opened) return <ErrorState failure={opened.failure} onRetry={open} />
  return <RouterProvider router={opened.router} />
}

export function Root() {
  const dark = useDark()
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme(dark, !still)} button={{ autoInsertSpace: false }}>
      <App style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}><Opening /></QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
