const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  // An image has no surroundings to inherit from: the initial font size is 16 pixels.
  em: 16,
  rem: 16,
}

/**
 * The size in CSS pixels that `<img>` gives an SVG (CSS Images 3, section 5.2; SVG 2, section 7.3). Both undefined when it has
 * a ratio only and fills the width it is given.
 */
export function svgSize(attribute: (name: string) => string | undefined): {
  readonly width: number | undefined
  readonly height: number | undefined
} {
  const width = length(attribute('width'))
  const height = length(attribute('height'))
  const ratio = viewBoxRatio(attribute('viewBox'))
  if (ratio === undefined) return {width: width ?? 300, height: height ?? 150}
  if (width === undefined && height === undefined) return {width: undefined, height: undefined}
  return {width: width ?? tidy((height ?? 0) * ratio), height: height ?? tidy((width ?? 0) / ratio)}
}

function length(value: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(value ?? '') ?? []
  const pixels = Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN)
  return number !== '' && pixels >= 0 ? tidy(pixels) : undefined
}

function viewBoxRatio(value: string | undefined): number | undefined {
  const [, , width = 0, height = 0] = (value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? width / height : undefined
}

function tidy(pixels: number): number {
  return Math.round(pixels * 1000) / 1000
}
