import { expect, it } from 'vitest'
import { stopStrayUndo } from '../../../renderer/app/stray-undo.ts'

/** True when the browser is left to do what it does with the key. */
function passes(element: HTMLElement, key: KeyboardEventInit): boolean {
  document.body.replaceChildren(element)
  element.addEventListener('keydown', stopStrayUndo)
  return element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }))
}

it('Ctrl+Z on a link or a button does not take back what was typed into the month before', () => {
  expect(passes(document.createElement('a'), { key: 'z', ctrlKey: true })).toBe(false)
  expect(passes(document.createElement('button'), { key: 'Z', metaKey: true, shiftKey: true })).toBe(false)
  expect(passes(document.createElement('button'), { key: 'y', ctrlKey: true })).toBe(false)
})

it('Ctrl+Z in a field is the field\'s own, and a plain z is a letter', () => {
  expect(passes(document.createElement('input'), { key: 'z', ctrlKey: true })).toBe(true)
  expect(passes(document.createElement('textarea'), { key: 'y', ctrlKey: true })).toBe(true)
  expect(passes(document.createElement('button'), { key: 'z' })).toBe(true)
})
