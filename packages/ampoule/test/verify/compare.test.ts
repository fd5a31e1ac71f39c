import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {compareAppearances, restlessNames} from '../../src/verify/against/compare-appearances.ts'
import {compareLooks} from '../../src/verify/against/compare-looks.ts'
import type {Look} from '../../src/verify/against/look.ts'
import type {Appearance, Part} from '../../src/verify/in-page/appearance.ts'

const part = (name: string, values: Part['values'], text = ''): Part => ({
  name,
  text,
  values: {'background-color': 'rgba(0, 0, 0, 0)', ...values},
})
const appearance = (...parts: readonly Part[]): Appearance => ({parts, fonts: ['Inter'], drawn: 2})
const told = (before: Appearance, after: Appearance): string[] =>
  compareAppearances(before, after).map(({text}) => text)

describe('styles and states', () => {
  test('what is alike for many elements is told once', () => {
    const items = (color: string): Part[] => ['One', 'Two', 'Three'].map((text) => part('li', {color}, text))
    expect(told(appearance(...items('rgb(1, 2, 3)')), appearance(...items('rgb(90, 2, 3)')))).toEqual([
      '`li` "One" and 2 more has `color: rgb(90, 2, 3)`, in the original `rgb(1, 2, 3)`',
    ])
  })

  test.each([
    ['rounding', 'rgba(0, 0, 0, 0.55)', 'rgba(1, 0, 0, 0.549)'],
    ['transparent', 'rgba(9, 9, 9, 0)', 'rgba(200, 0, 0, 0)'],
  ])('colours that look the same are: %s', (_, from, to) => {
    expect(told(appearance(part('p', {color: from})), appearance(part('p', {color: to})))).toEqual([])
  })

  test('elements of which there are more in one page are not compared, nor colours of what has no text', () => {
    const [red, blue] = ['rgb(255, 0, 0)', 'rgb(0, 0, 255)']
    const before = appearance(part('p', {color: red}), part('td', {color: red}))
    expect(told(before, appearance(part('p', {color: blue}), part('p', {}), part('td', {})))).toEqual([])
  })

  test('fonts and images that are lost', () => {
    expect(told(appearance(), {...appearance(), fonts: [], drawn: 1})).toEqual([
      'Font `Inter` of the original is not loaded',
      'The original shows 2 images and frames, the page 1',
    ])
  })

  test('an image that is missing where the original has no image', () => {
    const after = appearance(part('img', {image: 'missing'}, 'Map'), part('img', {image: 'missing'}, 'Map'))
    expect(told(appearance(part('object', {})), after)).toEqual(['Image `img` "Map" is missing'])
    expect(told(after, after)).toEqual([])
  })

  test('what a page changes by itself is known', () => {
    const [early, late] = [
      appearance(part('p', {color: 'rgb(1, 1, 1)'}), part('i', {}), part('b', {})),
      appearance(part('p', {color: 'rgb(99, 1, 1)'}), part('b', {}), part('b', {})),
    ]
    expect([...restlessNames(early, late)].sort()).toEqual(['b', 'i', 'p'])
    const [coming, come] = [appearance(part('img', {}, 'A')), appearance(part('img', {image: 'shown'}, 'A'))]
    expect([...restlessNames(coming, come)]).toEqual([])
    expect(told(coming, come)).toEqual([])
    expect(told(come, appearance(part('img', {image: 'missing'}, 'A')))).toEqual([
      'Image `img` "A" is missing, in the original it is shown',
    ])
  })
})

test('a view that differs is looked at once more by itself', async () => {
  const colour = (background: string): Promise<Buffer> =>
    sharp({create: {width: 40, height: 40, channels: 3, background}})
      .png()
      .toBuffer()
  const lookOf = (shot: Buffer): Look => ({
    pictures: new Map([['390 px in light', {width: 390, shots: [shot]}]]),
    texts: new Map(),
    appearances: new Map(),
    console: [],
    errors: [],
  })
  const [red, blue] = [lookOf(await colour('red')), lookOf(await colour('blue'))]
  const asked: number[] = []
  const again = (looks: readonly [Look, Look]) => async (width: number) => {
    asked.push(width)
    return looks
  }
  expect(await compareLooks(red, red, {again: again([red, blue])})).toEqual([])
  expect(await compareLooks(red, blue, {again: again([red, red])})).toEqual([])
  expect((await compareLooks(red, blue, {again: again([red, blue])})).map(({text}) => text)).toEqual([
    '100.0 % of the pixels differ at 390 px in light',
  ])
  expect(asked).toEqual([390, 390])
})
