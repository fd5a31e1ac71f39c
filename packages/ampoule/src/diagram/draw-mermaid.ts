import {CapabilityError} from '@ampoule/build'
import type {Drawers} from './drawers.ts'
import {importOptional} from './import-optional.ts'
import {mermaidKind, needsBrowser} from './mermaid-kinds.ts'

/** Colours follow the page: those of the theme, and those of any page without one. */
const colors = {
  bg: 'var(--color-background, Canvas)',
  fg: 'var(--color-text, CanvasText)',
  line: 'var(--color-muted, currentColor)',
  accent: 'var(--color-accent, currentColor)',
  muted: 'var(--color-muted, currentColor)',
  surface: 'var(--color-surface, transparent)',
  border: 'var(--color-muted, currentColor)',
  transparent: true,
}

/**
 * Draws flowcharts, sequences, classes, states, entities and xy charts as SVG, without a browser; all others in one, unless they are
 * of strangers. Throws `CapabilityError`.
 */
export async function drawMermaid(source: string, ofStrangers: boolean, {browser}: Drawers): Promise<string> {
  if (needsBrowser(source)) {
    if (ofStrangers)
      throw new CapabilityError(
        'unreadable',
        `Diagram of the kind \`${mermaidKind(source)}\` needs a browser, which does not run for strangers`,
      )
    const {drawInBrowser} = await import('./draw-in-browser.ts')
    return drawInBrowser(source, browser)
  }
  const renderer = await importOptional(() => import('beautiful-mermaid'), 'beautiful-mermaid')
  try {
    return settled(renderer.renderMermaidSVG(prepared(source), colors))
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new CapabilityError('invalid', `Diagram cannot be read: ${reason}`, {cause})
  }
}

/** The renderer wants the header on a line of its own, and knows neither front matter nor directives. */
function prepared(source: string): string {
  return source
    .replace(/^\s*---\n[\s\S]*?\n---\n/, '')
    .replace(/^\s*%%\{[\s\S]*?\}%%\s*$/gm, '')
    .replace(/^\s*(?:accTitle|accDescr)\s*:.*$/gm, '')
    .trim()
    .replace(/^((?:graph|flowchart)\s+\w+)\s*;\s*/, '$1\n')
}

/**
 * Without its style sheet, which would ask for a font and name all `svg` of the page: what it says of the drawing stands on the
 * root.
 */
function settled(svg: string): string {
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? ''
  const own = (/svg\s*\{([^}]*)\}/.exec(sheet)?.[1] ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ')
  const root = `font-family:var(--font-heading,system-ui,sans-serif);${own.trim()}`
  return svg.replace(/<style>[\s\S]*?<\/style>/, '').replace(/(<svg\b[^>]*\bstyle=")/, `$1${root}`)
}
