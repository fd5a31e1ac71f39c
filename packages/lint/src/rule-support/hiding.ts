import {colourOf, isAlike} from './text-colour.ts'

/** How a style hides text. */
export interface Hiding {
  /** Words that a message goes on from: "in a comment". */
  readonly words: string
  /** True when nothing but hiding it explains the way: no menu, no label for screen readers is made so. */
  readonly isOdd: boolean
}

export const sameColour: Hiding = {words: 'in the colour of its background', isOdd: true}

/** Declarations that stand together, by their property in lower case; empty for what is not declared. */
export type Values = (property: string) => string

/** How declarations that stand together hide text. */
export function hidingOf(value: Values): Hiding | undefined {
  if (value('display') === 'none') return plain('in an element that is not displayed')
  if (/^(?:hidden|collapse)$/.test(value('visibility'))) return plain('in an invisible element')
  if (value('content-visibility') === 'hidden') return plain('in an invisible element')
  if (isNext(value('opacity'), 0.05) || /opacity\(0?(?:\.0\d*)?%?\)/.test(value('filter')))
    return plain('in a transparent element')
  if (isTinyFont(value('font-size') || fontSizeIn(value('font')))) return {words: 'too small to read', isOdd: true}
  if (isOffScreen(value)) return plain('off the screen')
  if (isClipped(value)) return plain('in a clipped element')
  if (
    /^(?:matrix\(0, ?0|scale(?:3d|x|y)?\(0?(?:\.0\d*)?[,)])/.test(value('transform')) ||
    /^0(?:\s|$)/.test(value('scale'))
  )
    return plain('scaled to nothing')
  if (/hidden|clip/.test(value('overflow')) && sizes.some((size) => /^(?:0|1px|0[a-z%]+)$/.test(value(size))))
    return plain('in an element without size')
  if (/^-\d/.test(value('z-index')) && value('position') !== '') return plain('behind other elements')
  const colour = colourOf(value('color'))
  if (colour === undefined) return undefined
  if (colour[3] < 0.05 && !/text/.test(value('background-clip') || value('-webkit-background-clip')))
    return plain('in a transparent colour')
  const background = colourOf(value('background-color') || value('background'))
  return background !== undefined && isAlike(colour, background) ? sameColour : undefined
}

const sizes = ['width', 'height', 'max-width', 'max-height']

function plain(words: string): Hiding {
  return {words, isOdd: false}
}

/** True for a number, or a percentage, that is next to nothing. */
function isNext(value: string, most: number): boolean {
  if (!/^(?:\d+|\d*\.\d+)%?$/.test(value)) return false
  return Number.parseFloat(value) <= (value.endsWith('%') ? 100 * most : most)
}

function isTinyFont(size: string): boolean {
  const [, number, unit = ''] = /^(\d+|\d*\.\d+)(px|pt|em|rem|%|vw)?$/.exec(size) ?? []
  if (number === undefined) return false
  const most = unit === '' || unit === 'px' || unit === 'pt' ? 1 : unit === '%' ? 5 : 0.05
  return Number(number) <= most
}

/** Of the shorthand: the size stands before the family and the height of a line. */
function fontSizeIn(font: string): string {
  return /(?:^|\s)(0[a-z%]*|0?\.\d+(?:px|em|rem)|1px)(?:\s*\/|\s)/.exec(font)?.[1] ?? ''
}

function isOffScreen(value: Values): boolean {
  if (shifts.some((shift) => far.test(value(shift)))) return true
  if (/^(?:\d{4,}(?:px|em|rem)|\d{3,}(?:vw|vh|%))$/.test(value('left') || value('top')) && value('position') !== '')
    return true
  return /^translate[xy3d]{0,2}\([^)]*-?\d{4,}(?:px|em|rem)|^translate[xy]?\([^)]*-?\d{3,}v[wh]/.test(
    value('transform') || `translate(${value('translate')})`,
  )
}

const shifts = 'left top right bottom inset inset-inline-start margin-left margin-top margin text-indent'.split(' ')
const far = /(?:^|\s)-(?:\d{3,}(?:px|em|rem|vw|vh)|\d{4,}%)/

function isClipped(value: Values): boolean {
  const [path, clip] = [value('clip-path'), value('clip')]
  if (/^inset\((?:50|100)%|^circle\(0|^ellipse\(0/.test(path) || /^rect\((?:0|1px)[^)]*\)$/.test(clip)) return true
  const points = /^polygon\(([^()]{1,400})\)$/.exec(path)?.[1]?.split(',')
  return points !== undefined && new Set(points.map((point) => point.trim())).size === 1
}
