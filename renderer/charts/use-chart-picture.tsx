import { App, Button } from 'antd'
import type { RefObject } from 'react'
import { call } from '../api/call.ts'
import { useSaveCopy } from '../components/save-copy.ts'
import { text } from '../components/text.ts'
import { asBase64, chartPicture } from './chart-picture.ts'

const t = text.dashboard.card

/** Puts a chart on the clipboard as a picture; where that fails it says so and offers a file. */
export function useChartPicture(place: RefObject<HTMLElement | null>, words: { title: string; sentence: string; legend: string }) {
  const { message, notification } = App.useApp()
  const { save: saveCopy } = useSaveCopy()
  const drawn = (): Promise<Blob> => {
    const canvas = place.current?.querySelector('canvas')
    return canvas === null || canvas === undefined ? Promise.reject(new Error('no chart')) : chartPicture(canvas, words)
  }
  const save = () => saveCopy(async () => call('dashboard.picture', { name: words.title, pngBase64: await asBase64(await drawn()) }))
  const copy = async () => {
    try {
      const picture = drawn()
      // A clipboard that refuses at once never looks at it.
      picture.catch(() => undefined)
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
      void message.success(t.copied)
    } catch {
      const key = `picture ${words.title}`
      notification.warning({ key, title: t.copyFailed, description: t.copyFailedNext, duration: 0, role: 'alert', placement: 'bottomRight', actions: <Button size="small" onClick={() => { notification.destroy(key); void save() }}>{t.saveInstead}</Button> })
    }
  }
  return { copy, save }
}
