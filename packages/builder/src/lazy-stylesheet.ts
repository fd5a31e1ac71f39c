import type {Element} from 'hast'
import {getAttribute, hasWord} from './hast.ts'

/** `<link rel=preload as=style onload="this.rel='stylesheet'">` is a stylesheet in the end. */
export function isLazyStylesheet(link: Element): boolean {
  const handler = getAttribute(link, 'onload') ?? ''
  return (
    hasWord(link, 'rel', 'preload') && getAttribute(link, 'as')?.toLowerCase() === 'style' && /\brel\s*=/.test(handler)
  )
}
