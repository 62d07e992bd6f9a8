import type { CDPSession, Locator, Page } from 'playwright-core'

/** An input method at work: letters that are not text yet, an Enter that picks a word, the word. */
export interface InputMethod { compose(letters: string): Promise<void>; enter(): Promise<boolean>; commit(word: string): Promise<void> }

/**
 * Drives Chromium's own composition. `enter` presses Enter while composing and answers whether the page was told so,
 * for otherwise the test would prove nothing.
 */
export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    compose: (letters) => session.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length }).then(() => undefined),
    async enter() {
      await page.evaluate(() => { window.addEventListener('keydown', (event) => { document.documentElement.dataset['composed'] = String(event.isComposing) }, { capture: true, once: true }) })
      await page.keyboard.press('Enter')
      return (await page.locator('html').getAttribute('data-composed')) === 'true'
    },
    commit: (word) => session.send('Input.insertText', { text: word }).then(() => undefined),
  }
}

/** What some Chinese input methods send for the same Enter: key 'Process' with code 229, and one marked as composing. */
export const sendComposingEnter = (field: Locator): Promise<void> => field.evaluate((input) => {
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true, cancelable: true }))
})
