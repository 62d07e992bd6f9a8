import { Button } from 'antd'
import { useEffect } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { call } from '../api/call.ts'
import { useTellFailure } from '../components/failure.ts'
import { text } from '../components/text.ts'
import { openPalette } from '../stores/palette.ts'
import { queryClient } from '../stores/queries.ts'
import { rememberPage, takeStart, useSession } from '../stores/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { CycleReturnBar } from './cycle-return-bar.tsx'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { useNoStrayUndo } from './stray-undo.ts'
import { TopBar } from './top-bar.tsx'

/** The frame round every page. */
export function Shell() {
  const { pathname, search } = useLocation()
  const { railCollapsed, start } = useSession()
  const navigate = useNavigate()
  const tell = useTellFailure()
  useNoStrayUndo()
  useEffect(() => { rememberPage(`${pathname}${search}`) }, [pathname, search])
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !event.isComposing) {
        event.preventDefault()
        openPalette()
      }
    }
    window.addEventListener('keydown', find)
    return () => window.removeEventListener('keydown', find)
  }, [])
  const leaveDemo = async () => {
    try {
      takeStart(await call('demo.leave', {}))
      queryClient.clear()
      await navigate('/')
    } catch (failure) {
      tell(failure)
    }
  }
  return (
    <div className="frame" data-collapsed={railCollapsed}>
      <a className="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus() }}>{text.app.skip}</a>
      <Rail />
      <main className="main">
        {start?.workspace === 'demo' && (
          <div className="demo-banner"><span>{text.app.demoBanner}</span><Button size="small" onClick={() => void leaveDemo()}>{text.app.leaveDemo}</Button></div>
        )}
        <CycleReturnBar />
        <TopBar />
        <ErrorBoundary resetKey={pathname}><Outlet /></ErrorBoundary>
      </main>
      <Palette />
    </div>
  )
}
