import type {Raster} from '../raster.ts'
import {contoursOf, type Point} from './contours.ts'
import {stretchesOf} from './corners.ts'
import {coverageOf} from './coverage.ts'
import {curvesOf} from './curves.ts'
import {layersOf} from './layers.ts'
import {paletteOf} from './palette.ts'
import {type Color, premultiplied} from './pixels.ts'

/** The outlines of a drawing, from which curves of any tolerance can be made. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly {readonly color: Color; readonly contours: readonly (readonly Point[])[]}[]
}

/** More outlines, or more points in them, and the picture is smaller as it is. */
const [MAX_CONTOURS, MAX_POINTS] = [600, 120_000]
/** Of pixels times colours: each layer is worked out for all of them. More takes seconds. */
const MAX_WORK = 24_000_000
/** Outlines around less are grain. In square pixels. */
const LEAST_AREA = 0.8

/** Finds the flat areas of a raster; undefined when it is not made of such. */
export function drawingOf(raster: Raster): Drawing | undefined {
  const pixels = premultiplied(raster)
  const palette = paletteOf(pixels)
  if (palette === undefined || palette.length * raster.width * raster.height > MAX_WORK) return undefined
  const {width, height} = raster
  const shapes = []
  let [count, points] = [0, 0]
  for (const {color, field} of layersOf(coverageOf(pixels, palette), palette)) {
    const contours = contoursOf(field, width, height).filter((contour) => Math.abs(areaOf(contour)) >= LEAST_AREA)
    count += contours.length
    points += contours.reduce((sum, contour) => sum + contour.length, 0)
    if (count > MAX_CONTOURS || points > MAX_POINTS) return undefined
    if (contours.length > 0) shapes.push({color, contours})
  }
  return {width, height, shapes}
}

/** An SVG of a drawing; lines stay within `tolerance` pixels of the outlines. */
export function writeDrawing({width, height, shapes}: Drawing, tolerance: number): string {
  const paths = shapes.map(({color, contours}) => {
    const data = contours.map((contour) => pathOf(contour, tolerance)).join('')
    return `<path${paint(color)} d="${data}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paths.join('')}</svg>`
}

function pathOf(contour: readonly Point[], tolerance: number): string {
  const stretches = stretchesOf(contour)
  const start = stretches[0]?.points[0]
  if (start === undefined) return ''
  const curves = stretches.flatMap((stretch) => curvesOf(stretch, tolerance))
  const commands = curves.map(({controls, end}) =>
    controls === undefined ? `L${written(end)}` : `C${written(controls[0])} ${written(controls[1])} ${written(end)}`,
  )
  return `M${written(start)}${commands.join('')}Z`
}

function written([x, y]: Point): string {
  return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`
}

function paint([red, green, blue, alpha]: Color): string {
  const hex = [red, green, blue].map((value) =>
    Math.min(255, Math.round((value * 255) / alpha))
      .toString(16)
      .padStart(2, '0'),
  )
  return ` fill="#${hex.join('')}"${alpha === 255 ? '' : ` fill-opacity="${Number((alpha / 255).toFixed(3))}"`}`
}

/** Negative when it runs the other way round. */
function areaOf(contour: readonly Point[]): number {
  let sum = 0
  let before = contour.at(-1) as Point
  for (const point of contour) {
    sum += before[0] * point[1] - point[0] * before[1]
    before = point
  }
  return sum / 2
}
