import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { text } from '../components/text.ts'

/** A page that breaks says so in words; the frame and the other pages stay. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey: string }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() { return { broken: true } }
  override componentDidUpdate(before: { resetKey: string }) {
    if (before.resetKey !== this.props.resetKey && this.state.broken) this.setState({ broken: false })
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className="content"><div className="state-box card" role="alert">
        <h2>{text.app.crashed}</h2><p>{text.app.crashedNext}</p>
        <div><Button type="primary" onClick={() => this.setState({ broken: false })}>{text.app.retry}</Button> <Button href="#/">{text.app.toHome}</Button></div>
      </div></div>
    )
  }
}
