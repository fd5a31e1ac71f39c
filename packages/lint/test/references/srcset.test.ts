import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {chooseCandidate, readSrcset, writeSrcset} from '../../src/references/srcset.ts'

const short = (value: string) => readSrcset(value).map(({url, descriptor}) => `${url} ${descriptor}`.trim())

describe('readSrcset', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' , ,', []],
    ['a', ['a']],
    ['a 1x, b 2x', ['a 1x', 'b 2x']],
    ['\n a\t1x\f,\r b\n2x ', ['a 1x', 'b 2x']],
    ['a,b', ['a,b']],
    ['a, b', ['a', 'b']],
    ['a,, b', ['a', 'b']],
    [',,,a,,,b 2x', ['a,,,b 2x']],
    ['data:image/png;base64,AA== 2x, b', ['data:image/png;base64,AA== 2x', 'b']],
    ['data:,a', ['data:,a']],
    ['a 1x,b 2x', ['a 1x', 'b 2x']],
    ['a 100w 50h, b 200w', ['a 100w 50h', 'b 200w']],
    ['a 50h 100w', ['a 50h 100w']],
    ['a 1e1x, b .5x, c 1.5E-1x', ['a 1e1x', 'b .5x', 'c 1.5E-1x']],
    // Dropped, each with a neighbour that stays.
    ['a 1x 2x, z', ['z']],
    ['a 1x 1w, z', ['z']],
    ['a 1w 1x, z', ['z']],
    ['a 1w 1w, z', ['z']],
    ['a 0w, z', ['z']],
    ['a 0h 1w, z', ['z']],
    ['a 5h, z', ['z']],
    ['a 5h 1x, z', ['z']],
    ['a -1x, z', ['z']],
    ['a +1x, z', ['z']],
    ['a 1.x, z', ['z']],
    ['a 1X, z', ['z']],
    ['a 1.5w, z', ['z']],
    ['a x, z', ['z']],
    ['a 1x y, z', ['z']],
    ['a (1x, z 2x), y', ['y']],
    ['a (1x, z', []],
  ])('%j', (value, expected) => {
    expect(short(value)).toEqual(expected)
  })

  it('tells sizes and spans', () => {
    const value = ' a.png 2x, b.png 640w 480h,c.png'
    expect(readSrcset(value)).toEqual([
      {url: 'a.png', start: 1, end: 6, descriptor: '2x', density: 2, width: undefined},
      {url: 'b.png', start: 11, end: 16, descriptor: '640w 480h', density: undefined, width: 640},
      {url: 'c.png', start: 27, end: 32, descriptor: '', density: 1, width: undefined},
    ])
  })

  it('gives spans that hold the URL and writes what reads the same', () => {
    fc.assert(
      fc.property(soup, (value) => {
        const candidates = readSrcset(value)
        for (const {start, end, url} of candidates) expect(value.slice(start, end)).toBe(url)
        const again = readSrcset(writeSrcset(candidates))
        const meaning = candidates.map(({url, density, width}) => ({url, density, width}))
        // A comma in front of a URL can only be written encoded.
        if (!meaning.some(({url}) => url.startsWith(','))) expect(again).toMatchObject(meaning)
      }),
      {numRuns: 1000},
    )
  })

  it('gets through long texts of every kind', () => {
    for (const unit of [' ', ',', 'a,', 'a 1x,', 'a (', '(', ',a 1x (,)', 'a 1x ']) readSrcset(unit.repeat(2e5))
  })
})

describe('writeSrcset', () => {
  it('encodes what would read as something else', () => {
    const written = writeSrcset([
      {url: 'a b.png', descriptor: '1x'},
      {url: ',a,', descriptor: ''},
      {url: '', descriptor: '3x'},
      {url: 'data:,x', descriptor: '2x'},
    ])
    expect(written).toBe('a%20b.png 1x, %2Ca%2C, data:,x 2x')
  })
})

// As Chromium 156 chooses in a window of 1280 × 800 at density 1.
describe('chooseCandidate', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['a 1x, b 2x', undefined, 'a'],
    ['a 2x, b 1x', undefined, 'b'],
    ['a 2x, b 3x', undefined, 'a'],
    ['a .5x, b 3x', undefined, 'b'],
    ['a .5x, b .9x', undefined, 'b'],
    ['a 1x, b 1x', undefined, 'a'],
    ['a 1.5x, b 1.2x', undefined, 'b'],
    ['', undefined, undefined],
    ['a 100w, b 1000w', undefined, 'b'],
    ['a 100w, b 1000w, c 2000w', undefined, 'c'],
    ['a 1280w, b 1000w', undefined, 'a'],
    ['a 300w, b 600w', '200px', 'a'],
    ['a 300w, b 600w', '400px', 'b'],
    ['a 300w, b 600w', '50vw', 'b'],
    ['a 300w, b 600w', '0', 'a'],
    ['a 300w, b 600w', '20em', 'b'],
    ['a 300w, b 600w', 'junk, 200px', 'a'],
    ['a 300w, b 600w', '-5px, 500px', 'b'],
    ['a 300w, b 600w', '(max-width: 600px) 100px, 500px', 'b'],
    ['a 300w, b 600w', '(min-width:1px)200px,500px', 'a'],
    ['a 300w, b 600w', '(min-width: 600px) and (max-width:2000px) 250px, 500px', 'a'],
    ['a 300w, b 600w', '(min-width:90em) 100px,500px', 'b'],
    ['a 300w, b 600w', 'calc(100vw - 900px)', 'b'],
    ['a 300w, b 600w', 'calc(-100px)', 'a'],
    ['a 300w, b 600w', '/**/200px/**/', 'a'],
    ['a 3x, b 100w', undefined, 'a'],
    // It depends on more than the width of the window, or is not read.
    ['a 300w, b 600w', 'auto', undefined],
    ['a 300w, b 600w', '(orientation: portrait) 100px, 500px', undefined],
    ['a 300w, b 600w', '50vh', undefined],
    ['a 300w, b 600w', 'calc(50vw * 2)', undefined],
    ['a 300w, b 600w', 'min(50vw, 200px)', undefined],
    // What is there already is preferred to what has to be fetched, unless it is smaller.
    ['data:,x 2x, b 1x', undefined, 'data:,x'],
    ['data:,x .5x, b 1x', undefined, 'b'],
    ['b 1x, DATA:,x 3x, data:,y 2x', undefined, 'data:,y'],
    ['b 1x, data:,q 1x', undefined, 'b'],
    ['a 300w, data:,x 600w', '200px', 'data:,x'],
  ])('%s in %s', (value, sizes, expected) => {
    const candidates = readSrcset(value)
    const chosen = chooseCandidate(candidates, {sizes})
    expect(chosen === undefined ? undefined : candidates[Number(chosen)]?.url).toBe(expected)
  })

  it.each<[string, number | 'src' | undefined]>([
    ['a 2x', 'src'],
    ['a .5x', 'src'],
    ['a 1x', 0],
    ['a', 0],
    ['a 100w', 0],
    ['', 'src'],
    ['a junk', 'src'],
    ['data:,x 2x', 0],
  ])('%j beside a src', (value, expected) => {
    expect(chooseCandidate(readSrcset(value), {src: true})).toBe(expected)
  })
})

const soup = fc
  .array(
    fc.constantFrom(
      ' ',
      ',',
      '\n',
      '\f',
      'a',
      'b.png',
      'data:,x',
      '(',
      ')',
      '1x',
      '2x',
      '.5x',
      '100w',
      '0w',
      '50h',
      'é',
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''))
