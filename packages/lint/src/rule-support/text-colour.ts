/** Red, green and blue up to 255, alpha up to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Undefined for what is not known. */
export function colourOf(value: string): Colour | undefined {
  const text = names[value] ?? value
  if (!/^[#rh]/.test(text)) return undefined
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(text)?.[1]
  if (digits !== undefined) {
    const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
    const [red = 0, green = 0, blue = 0, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16))
    return [red, green, blue, alpha / 255]
  }
  const [, name, list = ''] = /^(rgb|hsl)a?\(([^()]{1,80})\)$/.exec(text) ?? []
  const parts = list.split(/[\s,/]+/).filter((part) => part !== '')
  if (name === undefined || parts.length < 3) return undefined
  const [first = 0, second = 0, third = 0, alpha = 1] = parts.map((part, index) => numberOf(part, name, index))
  if ([first, second, third, alpha].some(Number.isNaN)) return undefined
  return name === 'rgb' ? [first, second, third, alpha] : [...fromHsl(first, second, third), alpha]
}

/** True for colours that nobody tells from each other. */
export function isAlike(one: Colour, other: Colour): boolean {
  return [0, 1, 2].every((index) => Math.abs((one[index] ?? 0) - (other[index] ?? 0)) <= leastDifference)
}

const leastDifference = 8

function numberOf(part: string, name: string, index: number): number {
  const number = Number.parseFloat(part)
  if (!part.endsWith('%')) return number
  return name === 'rgb' && index < 3 ? number * 2.55 : number / 100
}

/** Source: https://drafts.csswg.org/css-color/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const channel = (step: number): number => {
    const at = (step + hue / 30) % 12
    const reach = saturation * Math.min(lightness, 1 - lightness)
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

const names: Readonly<Record<string, string>> = {
  transparent: '#00000000',
  white: '#ffffff',
  black: '#000000',
  snow: '#fffafa',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
  ghostwhite: '#f8f8ff',
  red: '#ff0000',
  navy: '#000080',
}
