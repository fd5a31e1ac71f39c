/** A theme as data: what it changes of the default one. */
export interface ThemeData {
  readonly light: Readonly<Record<string, string>>
  readonly dark: Readonly<Record<string, string>>
  readonly css: string
}

const sans = `system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif`
const serif = `Charter, 'Sitka Text', Cambria, 'Noto Serif', 'Liberation Serif', serif`

/** All themes by name; `none` has no styles at all. */
export const themes: Readonly<Record<string, ThemeData>> = {
  default: {light: {}, dark: {}, css: ''},
  report: {
    light: {
      'color-background': '#ffffff',
      'color-surface': '#f4f5f7',
      'color-text': '#1d2230',
      'color-muted': '#586074',
      'color-line': '#d5d9e2',
      'color-accent': '#1f4e9c',
      'font-heading': serif,
      measure: '68ch',
      leading: '1.55',
      radius: '0.15rem',
    },
    dark: {
      'color-background': '#14161c',
      'color-surface': '#1e212a',
      'color-text': '#dfe2ea',
      'color-muted': '#9aa2b4',
      'color-line': '#363b48',
      'color-accent': '#8fb6f2',
    },
    css: `h1 { border-bottom: 2px solid var(--color-text); padding-bottom: 0.3em }
h2 { border-top: 0; padding-top: 0 }
p { hyphens: auto }
@media print {
  h2 { break-before: auto }
  header:first-child { margin-bottom: calc(2 * var(--space)) }
}`,
  },
  plain: {
    light: {
      'color-background': '#ffffff',
      'color-surface': '#f3f3f3',
      'color-text': '#1a1a1a',
      'color-muted': '#5c5c5c',
      'color-line': '#d6d6d6',
      'color-accent': '#0a58ca',
      'font-body': sans,
      'font-heading': sans,
      measure: '70ch',
      radius: '0.25rem',
    },
    dark: {
      'color-background': '#161616',
      'color-surface': '#222222',
      'color-text': '#e4e4e4',
      'color-muted': '#a3a3a3',
      'color-line': '#3a3a3a',
      'color-accent': '#8ab4f8',
    },
    css: `body { font-size: 1rem; padding-block: clamp(1.5rem, 4vw, 3rem) }
h1 { font-size: 1.9rem; letter-spacing: 0 }
h2 { border-top: 0; margin-top: calc(1.5 * var(--space)); padding-top: 0 }`,
  },
  slides: {
    light: {'font-body': sans, measure: '62rem', text: 'clamp(1.1rem, 0.7rem + 1.3vw, 1.9rem)', leading: '1.45'},
    dark: {},
    css: `html { scroll-snap-type: y mandatory; scroll-behavior: smooth }
body { counter-reset: slide; --bleed: 0px; padding-block: 0 }
.slide { counter-increment: slide; display: flex; flex-direction: column; justify-content: center; min-height: 100vh; min-height: 100dvh; padding-block: 3rem; position: relative; scroll-snap-align: start }
.slide > * { min-width: 0; width: 100% }
.slide > :last-child { margin-bottom: 0 }
.slide > h1 { font-size: 2.3em }
.slide > :is(h2, h3):first-child { border: 0; font-size: 1.6em; margin-top: 0; padding: 0 }
.slide::after { bottom: 1.5rem; color: var(--color-muted); content: counter(slide); font: 0.55em var(--font-heading); inset-inline-end: 0; position: absolute }
.slide .chart > svg[width='480'] { width: min(100%, 46rem) }
.slide > .notes { display: none }
@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto }
}
@media print {
  @page { margin: 12mm 16mm; size: 297mm 167mm }
  :root { --text: 16pt }
  .slide { break-after: page; min-height: 140mm }
}`,
  },
}

export const themeNames: readonly string[] = [...Object.keys(themes), 'none']
