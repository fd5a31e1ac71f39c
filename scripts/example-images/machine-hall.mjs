import sharp from 'sharp'
import {createRandom, hash} from './random.mjs'

/** @typedef {[number, number, number]} Vector in metres (x to the right, y up, z away), or linear red, green, blue */

const width = 1920
const height = 1280
const samples = 12
const hall = {side: 1.25, height: 2.75, depth: 10.2}
const camera = {x: -0.32, y: 1.38, z: -0.4, turn: 0.055, tilt: 0.01, zoom: 1.18, focus: 4.2, lens: 0.012}
const rack = {width: 0.6, foot: 0.12, top: 2.15, unit: 0.0445}
/** The one with the failing disk, as the report tells. */
const faultyRack = 5

/** An aisle between racks with a window on the evening sea at its end: traced ray by ray, then given a film's look. */
export function drawMachineHall() {
  const random = createRandom(0x5eed)
  const pixels = Buffer.alloc(width * height * 3)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      /** @type {Vector} */
      const sum = [0, 0, 0]
      for (let n = 0; n < samples; n++) {
        const {origin, direction} = lookThrough(column + random(), row + random(), random)
        add(sum, trace(origin, direction, 2, random), 1 / samples)
      }
      develop(sum, column, row, random).forEach((value, channel) => {
        pixels[(row * width + column) * 3 + channel] = value
      })
    }
  }
  return sharp(pixels, {raw: {width, height, channels: 3}})
}

/** A ray through a point of the picture, from a random spot of the lens: what is out of focus blurs. */
function lookThrough(column, row, random) {
  const u = (column - width / 2) / (height * camera.zoom) + camera.turn
  const v = (height / 2 - row) / (height * camera.zoom) + camera.tilt
  const angle = random() * 2 * Math.PI
  const radius = camera.lens * Math.sqrt(random())
  const dx = radius * Math.cos(angle)
  const dy = radius * Math.sin(angle)
  const length = Math.hypot(u, v, 1)
  /** @type {Vector} */
  const direction = [(u - dx / camera.focus) / length, (v - dy / camera.focus) / length, 1 / length]
  /** @type {Vector} */
  const origin = [camera.x + dx, camera.y + dy, camera.z]
  return {origin, direction}
}

/** What comes back along a ray, after at most `bounces` reflections. */
function trace(origin, direction, bounces, random) {
  const tx = ((direction[0] > 0 ? hall.side : -hall.side) - origin[0]) / direction[0]
  const ty = ((direction[1] > 0 ? hall.height : 0) - origin[1]) / direction[1]
  const tz = (hall.depth - origin[2]) / direction[2]
  const t = Math.min(tx > 0 ? tx : Infinity, ty > 0 ? ty : Infinity, tz > 0 ? tz : Infinity)
  /** @type {Vector} */
  const point = [origin[0] + direction[0] * t, origin[1] + direction[1] * t, origin[2] + direction[2] * t]
  if (t === tz) return lightOfWindow(point[0], point[1])
  const onSide = t === tx
  const surface = onSide ? rackAt(point) : point[1] > 1 ? ceilingAt(point) : floorAt(point)
  const color = surface.color
  if (bounces === 0 || direction[2] <= 0) return color
  const facing = Math.abs(direction[onSide ? 0 : 1])
  const mirror = surface.shine + (1 - surface.shine) * (1 - facing) ** 5 * surface.gloss
  if (mirror < 0.01) return color
  /** @type {Vector} */
  const next = [direction[0], direction[1], direction[2]]
  next[onSide ? 0 : 1] *= -1
  for (let axis = 0; axis < 3; axis++) next[axis] += (random() - 0.5) * surface.rough
  next[2] = Math.max(next[2], 0.05)
  const length = Math.hypot(next[0], next[1], next[2])
  const from = nudge(point, onSide)
  add(color, trace(from, [next[0] / length, next[1] / length, next[2] / length], bounces - 1, random), mirror)
  return color
}

function rackAt([x, y, z]) {
  const number = Math.floor(z / rack.width)
  const across = z / rack.width - number
  const light = daylight(z)
  /** @type {Vector} */
  const color = [0.004, 0.005, 0.007]
  if (y > rack.top) {
    const tray = y > 2.32 && y < 2.4
    const cable = tray ? 0.03 + 0.05 * hash(Math.floor(y * 220), Math.sign(x) + 3) : 0.006
    add(color, [cable, cable * 0.9, cable * 0.85], light + 0.08)
    return {color, shine: 0, gloss: 0.15, rough: 0.3}
  }
  const edge = Math.min(across, 1 - across)
  if (edge < 0.012) return {color, shine: 0, gloss: 0, rough: 0}
  if (edge < 0.06 || y < rack.foot || y > rack.top - 0.05) {
    add(color, [0.1, 0.105, 0.112], light + 0.05)
    return {color, shine: 0.02, gloss: 0.9, rough: 0.12}
  }
  const unit = Math.floor((y - rack.foot) / rack.unit)
  const side = x < 0 ? 101 : 7
  const rise = (y - rack.foot) / rack.unit - unit
  const kind = hash(number * 61 + side, unit >> 1)
  const lip = rise < 0.08 ? 0.3 : rise > 0.9 ? 1.5 : 1
  const mesh = kind < 0.7 ? 0.55 + 0.45 * Math.sign(Math.sin(across * 260) * Math.sin(rise * 9)) : 1
  const tone = (0.05 + 0.1 * kind * kind) * lip * mesh
  add(color, [tone, tone * 1.02, tone * 1.08], light + 0.06)
  addLamps(color, {number, side, unit, across, rise})
  return {color, shine: 0.015, gloss: 0.8, rough: 0.14}
}

/** Two columns of lamps a unit: activity in sea green or blue, and amber all over the faulty rack. */
function addLamps(color, {number, side, unit, across, rise}) {
  const faulty = number === faultyRack && side === 7
  for (let lamp = 0; lamp < 4; lamp++) {
    const chance = hash(number * 131 + side * 7 + lamp, unit * 17 + 3)
    if (chance < (faulty ? 0.4 : 0.72)) continue
    const dx = (across - (lamp < 3 ? 0.13 + lamp * 0.035 : 0.86)) * rack.width
    const dy = (rise - 0.5) * rack.unit
    const distance = dx * dx + dy * dy
    const glow = 5 * Math.exp(-distance / 0.000007) + 0.03 * Math.exp(-distance / 0.00012)
    if (glow < 0.001) continue
    /** @type {Vector} */
    const tint = faulty || chance > 0.975 ? [1, 0.42, 0.05] : chance > 0.86 ? [0.15, 0.45, 1] : [0.1, 0.95, 0.6]
    add(color, tint, glow * (0.4 + chance))
  }
}

function floorAt([x, , z]) {
  const tile = Math.min(Math.abs(x / 0.6 - Math.round(x / 0.6)), Math.abs(z / 0.6 - Math.round(z / 0.6)))
  const seam = tile < 0.008 ? 0.2 : 1
  const worn = 0.9 + 0.2 * hash(Math.floor(x / 0.6 + 40), Math.floor(z / 0.6))
  /** @type {Vector} */
  const color = [0.004, 0.005, 0.006]
  add(color, [0.07 * worn, 0.075 * worn, 0.085 * worn], (daylight(z) + 0.05) * seam)
  return {color, shine: 0.05 * seam * worn, gloss: 0.9, rough: 0.05}
}

function ceilingAt([x, , z]) {
  const beam = z % 1.8 < 0.12 ? 0.3 : 1
  const duct = Math.abs(x) < 0.3 ? 1.5 : 0.8
  const tone = 0.02 * beam * duct * (daylight(z) + 0.1)
  return {color: /** @type {Vector} */ ([tone, tone, tone * 1.1]), shine: 0, gloss: 0.25, rough: 0.2}
}

/** How much of the evening reaches a depth of the hall. */
function daylight(z) {
  const distance = hall.depth - z
  return 3 / (1 + 0.22 * distance * distance)
}

/** The window: sky, far islands, the sea with the last light on it, and a frame. */
function lightOfWindow(x, y) {
  const frame = y < 0.5 || y > 2.45 || Math.abs(x) > 1.12 || Math.abs(x) < 0.022 || Math.abs(y - 1.95) < 0.018
  if (frame) return /** @type {Vector} */ ([0.012, 0.013, 0.016])
  const horizon = 1.22
  const hills = horizon + 0.07 + 0.05 * Math.sin(x * 3.1 + 1) + 0.02 * Math.sin(x * 11) + 0.008 * Math.sin(x * 37)
  if (y > hills) return sky((y - horizon) / 1.25)
  if (y > horizon) return /** @type {Vector} */ ([0.05, 0.055, 0.09])
  const depth = (horizon - y) / 0.72
  const ripple = 0.75 + 0.25 * Math.sin(y * 260 + 9 * Math.sin(x * 5 + y * 40))
  const reflected = sky(0.06 + depth * 0.75)
  return /** @type {Vector} */ (reflected.map((value) => value * 0.55 * ripple))
}

/** @param {number} height from the horizon (0) to the top of the window (1) */
function sky(height) {
  const glow = Math.exp(-height * 5.5)
  const middle = Math.exp(-(((height - 0.28) / 0.25) ** 2))
  /** @type {Vector} */
  const color = [0.035, 0.1, 0.24]
  add(color, [1.5, 0.52, 0.12], glow)
  add(color, [0.32, 0.17, 0.13], middle)
  return color
}

/** Exposure, vignette, a film's curve and grain; linear light to sRGB bytes. */
function develop(color, column, row, random) {
  const dx = column / width - 0.5
  const dy = row / height - 0.5
  const exposure = 1.7 * (1 - 1.1 * (dx * dx + dy * dy))
  const grain = (random() + random() - 1) * 0.012
  return color.map((value) => {
    const x = value * exposure + 0.0025
    const film = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14)
    return Math.round(255 * Math.min(1, Math.max(0, film ** (1 / 2.2) + grain)))
  })
}

/** Adds `times` of one colour to another, in place. */
function add(color, other, times) {
  for (let channel = 0; channel < 3; channel++) color[channel] += other[channel] * times
}

/** Moves a point off the surface it lies on, into the hall, so that its next ray does not meet the same surface. */
function nudge([x, y, z], onSide) {
  const inward = 1 - 1e-6
  /** @type {Vector} */
  const moved = onSide ? [x * inward, y, z] : [x, y > 1 ? y * inward : 1e-6, z]
  return moved
}
