import sharp, {type Sharp} from 'sharp'
import {diagram, photograph, random} from './pictures.ts'

/** A picture of a kind, as a file. */
export interface Picture {
  readonly kind: string
  readonly name: string
  readonly picture: () => Sharp | Promise<Sharp>
}

const [width, height] = [360, 240]

/** Sixty-four pictures of all kinds that pages hold. */
export const corpus: readonly Picture[] = [
  ...[60, 75, 90, 98].map((quality) =>
    of('photograph', `jpeg ${quality}`, () => photograph(width, height).jpeg({quality})),
  ),
  ...[40, 80, 120, 300, 720, 1000].map((size) =>
    of('photograph', `png ${size}`, () => photograph(size, Math.round(size / 1.5)).png()),
  ),
  of('photograph', 'webp', () => photograph(width, height).webp({quality: 95})),
  of('photograph', 'tall', () => photograph(90, 900).png()),
  ...[6, 24, 60].map((amount) => of('grain', `${amount}`, () => grain(amount).png())),
  ...[2, 3, 5, 8].map((blur) => of('photograph', `blurred ${blur}`, () => photograph(width, height).blur(blur).png())),
  ...[1, 2, 3].map((seed) => of('grey', `${seed}`, () => grain(20, seed).greyscale().png())),
  ...[1, 2, 3, 4].map((seed) => of('alpha', `photograph ${seed}`, () => photograph(100 + 60 * seed, 160, 4).png())),
  ...[120, 400, 800].map((size) => of('diagram', `${size}`, () => diagram(size, size).png())),
  ...[1, 2, 3, 4, 5, 6].map((seed) => of('screenshot', `plain ${seed}`, () => screenshot(seed, false).png())),
  ...[1, 2, 3, 4, 5, 6].map((seed) => of('screenshot', `shaded ${seed}`, () => screenshot(seed, true).png())),
  ...[1, 2, 3, 4].map((seed) => of('line art', `${seed}`, () => lines(seed).png())),
  ...[1, 2, 3, 4].map((seed) => of('line art', `transparent ${seed}`, () => lines(seed, 'none').png())),
  ...[2, 4, 16, 64].map((colours) =>
    of('dithered', `${colours}`, () => photograph(width, height).png({palette: true, colours, dither: 1})),
  ),
  ...[8, 16, 32, 64].map((size) => of('pixel art', `${size}`, () => pixels(size).png())),
  ...[1, 2, 3].map((seed) => of('gradient', `${seed}`, () => gradient(seed).png())),
  of('diagram', 'as jpeg', () => diagram(width, height).flatten().jpeg({quality: 95})),
  of('screenshot', 'as jpeg', () => screenshot(7, false).jpeg({quality: 92})),
  of('dithered', 'gif', () => photograph(200, 150).gif()),
]

function of(kind: string, name: string, picture: Picture['picture']): Picture {
  return {kind, name, picture}
}

function grain(amount: number, seed = 3): Sharp {
  const next = random(seed)
  const data = Uint8Array.from({length: width * height * 3}, (_, at) => {
    const pixel = Math.floor(at / 3)
    const light = 120 + 60 * Math.sin((pixel % width) / 29 + at) + 30 * Math.cos(pixel / width / 17)
    return Math.max(0, Math.min(255, light + (next() - 0.5) * amount))
  })
  return sharp(data, {raw: {width, height, channels: 3}})
}

/** Rows of strokes, as text is seen from afar, on white or on a shaded ground. */
function screenshot(seed: number, isShaded: boolean): Sharp {
  const next = random(seed)
  const ground = isShaded ? 'url(#g)' : '#fff'
  const strokes = Array.from({length: 900}, (_, at) => {
    const [column, row] = [at % 60, Math.floor(at / 60)]
    return next() < 0.2 ? '' : `M${12 + column * 9} ${20 + row * 22}v${-4 - 6 * next()}h${5 * next()}`
  })
  return svg(
    600,
    360,
    `<linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${seed * 40},60%,96%)"/><stop offset="1" stop-color="hsl(${seed * 40 + 30},60%,84%)"/></linearGradient><rect width="100%" height="100%" fill="${ground}"/><path d="${strokes.join('')}" stroke="#223" stroke-width="1.3" fill="none"/><rect x="420" y="300" width="150" height="36" rx="8" fill="hsl(${seed * 40},70%,45%)"/>`,
  )
}

function lines(seed: number, ground = '#fff'): Sharp {
  const next = random(seed)
  const curves = Array.from(
    {length: 40},
    () =>
      `M${width * next()} ${height * next()}C${width * next()} ${height * next()} ${width * next()} ${height * next()} ${width * next()} ${height * next()}`,
  )
  return svg(
    width,
    height,
    `<rect width="100%" height="100%" fill="${ground}"/><path d="${curves.join('')}" stroke="#000" fill="none"/>`,
  )
}

function pixels(size: number): Sharp {
  const next = random(size)
  const data = Uint8Array.from({length: size * size * 3}, () => Math.floor(next() * 4) * 85)
  return sharp(data, {raw: {width: size, height: size, channels: 3}}).resize(size * 8, size * 8, {kernel: 'nearest'})
}

function gradient(seed: number): Sharp {
  return svg(
    width,
    height,
    `<radialGradient id="g"><stop stop-color="hsl(${seed * 100},80%,60%)"/><stop offset="1" stop-color="hsl(${seed * 100 + 60},80%,30%)"/></radialGradient><rect width="100%" height="100%" fill="url(#g)"/>`,
  )
}

function svg(wide: number, high: number, content: string): Sharp {
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">${content}</svg>`))
}
