import type {Element} from 'hast'
import {element} from '../../hast.ts'

const levels = '▁▂▃▄▅▆▇█'
/** More do not fit into a tile. */
const MAX_VALUES = 200
const written = /\s*(?:([▁▂▃▄▅▆▇█]{2,200})|\[([-−\d.,\s]{3,2000})\])\s*$/

/** The numbers that a text ends with, as blocks (`▂▃▅▇`) or in brackets (`[3, 5, 8]`), and the text before them. */
export function readCourse(text: string): {text: string; values: number[]} {
  const [all, blocks, list] = written.exec(text) ?? []
  if (all === undefined) return {text, values: []}
  const values =
    blocks === undefined
      ? (list ?? '')
          .replaceAll('−', '-')
          .split(/[,\s]+/)
          .filter((part) => part !== '')
          .map(Number)
      : [...blocks].map((block) => levels.indexOf(block) + 1)
  const isList = values.length > 1 && values.length <= MAX_VALUES && values.every(Number.isFinite)
  return isList ? {text: text.slice(0, -all.length), values} : {text, values: []}
}

/** A line as high as its box, with a dot at its end. */
export function sparkline(values: readonly number[]): Element {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const points = values.map((value, at) => {
    const x = (100 * at) / (values.length - 1)
    const y = most === least ? 10 : 20 - (20 * (value - least)) / (most - least)
    return `${Number(x.toFixed(1))},${Number(y.toFixed(1))}`
  })
  const stroke = {fill: 'none', stroke: 'currentColor', vectorEffect: 'non-scaling-stroke', strokeLinecap: 'round'}
  const label = `From ${values[0]} to ${values.at(-1)}, least ${least}, most ${most}`
  return element('svg', {viewBox: '0 0 100 20', preserveAspectRatio: 'none', role: 'img', ariaLabel: label}, [
    element('polyline', {points: points.join(' '), ...stroke, strokeWidth: '1.5'}),
    element('path', {d: `M${(points.at(-1) ?? '').replace(',', ' ')}h0`, ...stroke, strokeWidth: '5'}),
  ])
}
