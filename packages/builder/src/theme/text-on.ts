import {parse, wcagContrast} from 'culori'

/** Black or white, whichever is read better on a colour of CSS; undefined for what is no colour. */
export function textOn(background: string): 'black' | 'white' | undefined {
  const color = parse(background)
  if (color === undefined) return undefined
  return wcagContrast(color, 'black') >= wcagContrast(color, 'white') ? 'black' : 'white'
}
