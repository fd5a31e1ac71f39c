import {converter, formatHex, type Oklch, parse, toGamut, wcagContrast} from 'culori'
import type {TokenValues} from './tokens.ts'

/** A foreground that could not be read, and what stands in its place. */
export interface Repaired {
  readonly name: string
  readonly value: string
  readonly background: string
  readonly contrast: number
  readonly instead: string
}

const oklch = converter('oklch')
const inGamut = toGamut('rgb', 'oklch')
/** Least contrast of text on the background. WCAG 2.2, 1.4.3 level AA. */
const LEAST = 4.5
const foregrounds = ['text', 'muted', 'accent', 'note', 'tip', 'important', 'warning', 'caution'].map(
  (name) => `color-${name}`,
)

/** Lightness and share of chroma in the dark, by what a colour is for. */
const inDark: Readonly<Record<string, readonly [lightness: number, chroma: number]>> = {
  'color-background': [0.2, 0.35],
  'color-surface': [0.255, 0.4],
  'color-text': [0.91, 0.3],
  'color-muted': [0.72, 0.6],
  'color-line': [0.37, 0.5],
  'color-mark': [0.42, 0.6],
}

export function isColor(value: string): boolean {
  return parse(value) !== undefined
}

/** True when a background is dark. */
export function isDark(value: string): boolean {
  return (oklch(value)?.l ?? 1) < 0.5
}

/** A colour for the dark, of the same hue. */
export function forDark(name: string, value: string): string {
  const color = oklch(value)
  if (color === undefined) return value
  const [l, share] = inDark[name] ?? [Math.max(0.76, Math.min(0.86, 1.15 - color.l)), 0.85]
  // What is light already was meant for the dark as well.
  const lightness = inDark[name] === undefined && color.l > l ? color.l : l
  return hexOf({...color, l: lightness, c: (color.c ?? 0) * share})
}

/**
 * Colours that can be read on the background: the lightness of those that cannot is moved until they can. Only what is among `given`
 * was chosen by somebody, and is told.
 */
export function repairContrast(values: Map<string, string>, given: TokenValues): Repaired[] {
  const background = values.get('color-background') ?? '#fff'
  return foregrounds.flatMap((name) => {
    const value = values.get(name)
    if (value === undefined || !isColor(value) || !isColor(background)) return []
    const contrast = wcagContrast(value, background)
    if (contrast >= LEAST) return []
    const instead = readable(value, background)
    values.set(name, instead)
    return given.has(name) || given.has('color-background') ? [{name, value, background, contrast, instead}] : []
  })
}

function readable(value: string, background: string): string {
  const color = oklch(value) ?? {mode: 'oklch', l: 0.5, c: 0}
  const step = isDark(background) ? 0.01 : -0.01
  for (let l = color.l; l >= 0 && l <= 1; l += step) {
    const tried = hexOf({...color, l})
    if (wcagContrast(tried, background) >= LEAST) return tried
  }
  return isDark(background) ? '#ffffff' : '#000000'
}

function hexOf(color: Oklch): string {
  return formatHex(inGamut(color))
}
