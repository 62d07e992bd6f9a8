/** A picture whose bytes were checked (readLogo): base64 of a PNG or JPEG, measures in its own pixels. */
export interface Logo { type: 'png' | 'jpeg'; dataBase64: string; width: number; height: number }

const HEIGHT = 36, MOST_WIDTH = 110
export const LOGO_GAP = 8

/** Width on paper in px: 36 px high unless that makes it wider than 110. */
export const logoWidth = ({ width, height }: Logo): number => Math.min(MOST_WIDTH, Math.max(1, Math.round((width / height) * HEIGHT)))

/** Once in the document's style, however many pages show it. A wide one keeps its proportions and is lower. */
export function logoStyle(logo: Logo): string {
  const width = logoWidth(logo)
  const height = Math.min(HEIGHT, Math.round((logo.height / logo.width) * width))
  // Only letters of base64 get into the style, whatever is stored.
  const data = logo.dataBase64.replace(/[^A-Za-z0-9+/=]/g, '')
  return `.left{padding-left:${width + LOGO_GAP}px;background:url(data:image/${logo.type};base64,${data}) 0 0/${width}px ${height}px no-repeat}`
}
