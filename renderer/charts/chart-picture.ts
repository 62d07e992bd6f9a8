import { TALLEST } from './chart-ink.ts'
import { chartTones } from './chart-tones.ts'

const PAD = 16, TITLE = 22, LINE = 20, LEAST = 520

/** The chart as a PNG of its own: title, sentence and legend above it, on the card's ground (a clear ground turns black in some programs). */
export async function chartPicture(canvas: HTMLCanvasElement, { title, sentence, legend }: { title: string; sentence: string; legend: string }): Promise<Blob> {
  const ink = chartTones()
  const shown = { width: canvas.clientWidth || canvas.width, height: canvas.clientHeight || canvas.height }
  const scale = shown.height * 2 > TALLEST ? 1 : 2
  const width = Math.max(LEAST, shown.width) + PAD * 2
  const paper = document.createElement('canvas')
  const context = paper.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.font = `13px ${ink.font}`
  const lines = [...wrapped(context, sentence, width - PAD * 2), ...(legend === '' ? [] : wrapped(context, legend, width - PAD * 2))]
  const head = PAD + TITLE + lines.length * LINE + 8
  paper.width = width * scale
  paper.height = (head + shown.height + PAD) * scale
  context.scale(scale, scale)
  context.fillStyle = ink.card
  context.fillRect(0, 0, width, head + shown.height + PAD)
  context.textBaseline = 'top'
  context.fillStyle = ink.strong
  context.font = `600 15px ${ink.font}`
  context.fillText(title, PAD, PAD)
  context.font = `13px ${ink.font}`
  context.fillStyle = ink.text
  lines.forEach((line, at) => context.fillText(line, PAD, PAD + TITLE + at * LINE))
  context.drawImage(canvas, PAD, head, shown.width, shown.height)
  return new Promise((resolve, reject) => { paper.toBlob((blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)), 'image/png') })
}

/** Chinese breaks between any two signs. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const sign of text) {
    if (context.measureText(line + sign).width > width && line !== '') {
      lines.push(line)
      line = ''
    }
    line += sign
  }
  return [...lines, ...(line === '' ? [] : [line])]
}

export async function asBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
