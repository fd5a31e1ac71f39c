import sharp from 'sharp'

/** Pseudo-random numbers from 0 to 1, the same on every run (Numerical Recipes' generator). */
export function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A landscape: sky, ranges of hills one behind the other, water, grain of a sensor. */
export function photograph(seed, width, height) {
  const random = createRandom(seed)
  const [rough, fine] = [noise(seed), noise(seed + 1)]
  const sky = [150 + 90 * random(), 160 + 60 * random(), 190 + 60 * random()]
  const ranges = Array.from({length: 4}, (_, index) => ({
    base: 0.35 + 0.16 * index,
    height: 0.2 - 0.03 * index,
    scale: 2 + 3 * index + random(),
    color: [40 + 60 * random(), 60 + 70 * random(), 40 + 50 * random()].map((value) => value * (1 - 0.15 * index)),
  }))
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const [u, v] = [x / width, y / height]
      let color = sky.map((value) => value * (1.1 - 0.5 * v) + 30 * layered(rough, 3 * u, 5 * v, 4))
      for (const [index, {base, height: size, scale, color: ground}] of ranges.entries()) {
        if (v < base - size * layered(rough, scale * u + 7 * index, index, 5)) continue
        const light = 0.55 + 0.9 * layered(fine, 60 * u * (1 + index), 60 * v * (1 + index), 4)
        const haze = 0.55 - 0.13 * index
        color = ground.map((value, channel) => value * light * (1 - haze) + sky[channel] * haze * 0.8)
      }
      const grain = (random() - 0.5) * 10
      for (let channel = 0; channel < 3; channel++)
        data[at + channel] = Math.max(0, Math.min(255, color[channel] + grain))
    }
  }
  return sharp(data, {raw: {width, height, channels: 3}})
}

/** A window with a list, lines of text and buttons; lines of text are rows of small strokes. */
export function screenshot(seed, width, height) {
  const random = createRandom(seed)
  const hue = Math.floor(360 * random())
  const parts = [
    `<linearGradient id="a" x2="1"><stop stop-color="hsl(${hue},40%,30%)"/><stop offset="1" stop-color="hsl(${hue + 40},45%,42%)"/></linearGradient>`,
    `<rect width="100%" height="100%" fill="#f7f8fa"/><rect width="100%" height="56" fill="url(#a)"/><rect y="56" width="220" height="100%" fill="#fff"/>`,
  ]
  for (let y = 84; y < height - 20; y += 26) {
    parts.push(words(random, 20, y, 160, 9, '#4a5260'))
    parts.push(words(random, 250, y, width - 330, 10, '#1d232c'))
    if (random() < 0.12)
      parts.push(`<rect x="${width - 130}" y="${y - 12}" width="90" height="22" rx="6" fill="hsl(${hue},70%,50%)"/>`)
  }
  return drawing(width, height, parts.join(''))
}

/** Boxes and arrows in a few colours. */
export function diagram(seed, width, height) {
  const random = createRandom(seed)
  const colors = ['#1a4d8f', '#f59e0b', '#0a7d4f', '#b3261e', '#6b4fbb']
  const parts = ['<rect width="100%" height="100%" fill="#fff"/>']
  let last
  for (let index = 0; index < 14; index++) {
    const [x, y] = [20 + (index % 5) * (width / 5), 30 + Math.floor(index / 5) * (height / 3) + 30 * random()]
    const color = colors[Math.floor(colors.length * random())]
    if (last) parts.push(`<path d="M${last} L${x + 60} ${y + 20}" stroke="#555" stroke-width="2" fill="none"/>`)
    parts.push(
      `<rect x="${x}" y="${y}" width="${width / 6}" height="56" rx="8" fill="${color}" fill-opacity=".15" stroke="${color}" stroke-width="2"/>`,
      words(random, x + 12, y + 32, width / 8, 9, color),
    )
    last = `${x + 60} ${y + 20}`
  }
  return drawing(width, height, parts.join(''))
}

function words(random, x, y, width, size, color) {
  const strokes = []
  for (let at = 0; at < width * (0.4 + 0.6 * random()); at += size * 0.62) {
    if (random() < 0.17) continue
    const [a, b, c] = [random(), random(), random()]
    strokes.push(
      `M${(x + at).toFixed(1)} ${(y - size * (0.5 + 0.4 * a)).toFixed(1)}v${(size * (0.4 + 0.4 * b)).toFixed(1)}h${(size * 0.35 * c).toFixed(1)}`,
    )
  }
  return `<path d="${strokes.join('')}" stroke="${color}" stroke-width="1.2" fill="none"/>`
}

function drawing(width, height, content) {
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`),
  )
}

/** Smooth random values on a grid, 0 to 1. */
function noise(seed) {
  const random = createRandom(seed * 7919)
  const grid = Float32Array.from({length: 256 * 256}, random)
  const at = (x, y) => grid[(y & 255) * 256 + (x & 255)]
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const ease = (t) => t * t * (3 - 2 * t)
    const [u, v] = [ease(x - left), ease(y - top)]
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u
    return upper * (1 - v) + lower * v
  }
}

function layered(source, x, y, octaves) {
  let [sum, weight, total] = [0, 1, 0]
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * source(x * 2 ** octave, y * 2 ** octave)
    total += weight
    weight /= 2
  }
  return sum / total
}
