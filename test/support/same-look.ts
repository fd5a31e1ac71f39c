import sharp from 'sharp'
import type {Chromium} from './browser.ts'

/** The default host's, as far as looks go. */
const csp =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** A share of the pixels: what a fault was about may be seen, such as a link that led nowhere and is none any more. */
const mostDifferent = 0.005

/** True when two pages look the same under the host's policy, but for what hardly anybody sees. */
export async function looksTheSame(chromium: Chromium, before: string, after: string): Promise<boolean> {
  const [a, b] = [await look(chromium, before), await look(chromium, after)]
  let different = 0
  for (let at = 0; at < a.length; at += 3) if (a[at] !== b[at] || a[at + 1] !== b[at + 1]) different++
  return a.length === b.length && different / (a.length / 3) <= mostDifferent
}

async function look(chromium: Chromium, html: string): Promise<Buffer> {
  const visit = await chromium.visit(html, {csp, width: 480, height: 320, idle: false})
  const picture = await visit.page.screenshot()
  await visit.close()
  return sharp(picture).removeAlpha().raw().toBuffer()
}
