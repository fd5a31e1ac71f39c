import type {Chart} from './chart.ts'
import {timeOf} from './time-axis.ts'

/** Rows of words before they begin again at the top. */
const ROWS = 3
const ROW_HEIGHT = 18

/** A rule for each event of a chart, with its name beside it, as layers of Vega-Lite. */
export function eventLayers({events = {}}: Chart, x: {readonly field: string; readonly type: string}): object[] {
  return Object.entries(events).flatMap(([place, name], at) => {
    const value = x.type === 'temporal' ? timeOf(place) : x.type === 'quantitative' ? Number(place) : place
    const data = {values: [{[x.field]: value}]}
    // Names on the right half of the axis stand before their rule, so that none leaves the drawing.
    const isBefore = `scale('x', datum['${x.field}']) > width / 2`
    return [
      {data, mark: {type: 'rule', strokeDash: [2, 3]}, encoding: {x}},
      {
        data,
        mark: {
          type: 'text',
          baseline: 'top',
          align: {expr: `${isBefore} ? 'right' : 'left'`},
          dx: {expr: `${isBefore} ? -6 : 6`},
        },
        encoding: {x, y: {value: 2 + (at % ROWS) * ROW_HEIGHT}, text: {value: name}},
      },
    ]
  })
}
