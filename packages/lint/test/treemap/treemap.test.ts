import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {attribute} from '../../src/measure/attribute.ts'
import {type Rectangle, squarify} from '../../src/treemap/squarify.ts'
import {treemapPage} from '../../src/treemap/treemap-page.ts'
import {anyPage} from '../tokens/texts.ts'

describe('squarify', () => {
  const area: Rectangle = {x: 10, y: 20, width: 300, height: 200}
  const weights = fc.array(fc.double({min: 0.01, max: 1e5, noNaN: true}), {minLength: 1, maxLength: 60})

  test('fills the area, each rectangle in proportion, none over another', () => {
    const property = fc.property(weights, (values) => {
      const sorted = values.toSorted((a, b) => b - a)
      const total = sorted.reduce((sum, weight) => sum + weight, 0)
      const rectangles = squarify(sorted, area)
      expect(rectangles).toHaveLength(sorted.length)
      for (const [index, {x, y, width, height}] of rectangles.entries()) {
        expect((width * height) / (area.width * area.height)).toBeCloseTo((sorted[index] ?? 0) / total, 6)
        expect(x).toBeGreaterThanOrEqual(area.x - 1e-6)
        expect(y).toBeGreaterThanOrEqual(area.y - 1e-6)
        expect(x + width).toBeLessThanOrEqual(area.x + area.width + 1e-6)
        expect(y + height).toBeLessThanOrEqual(area.y + area.height + 1e-6)
      }
      for (const [index, a] of rectangles.entries()) {
        for (const b of rectangles.slice(index + 1)) {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
          const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
          expect(Math.min(across, down)).toBeLessThan(1e-6)
        }
      }
    })
    fc.assert(property, {numRuns: 60})
  })

  test('nothing to lay, nothing laid', () => {
    expect(squarify([], area)).toEqual([])
    expect(squarify([0, 0], area)).toHaveLength(2)
  })
})

describe('the page', () => {
  const attribution = attribute('<p>text</p><script>go()</script><svg><path d="M0 0h1"/></svg>')

  test('lints clean, whole and wrapped', () => {
    expect(lint(treemapPage(attribution, 'Report & more'), {profile: 'file'})).toEqual([])
    expect(lint(treemapPage(attribution, 'Report & more', {form: 'fragment'}))).toEqual([])
  })

  test('lints clean whatever it shows', () => {
    const property = fc.property(anyPage, fc.string({minLength: 1}), (page, name) => {
      const origins = () => ({file: `src/${name}`, line: 1})
      const html = treemapPage(attribute(page, {sourcePositionOf: origins}), `Report ${name}`, {form: 'fragment'})
      expect(lint(html).filter(({severity}) => severity === 'error')).toEqual([])
      expect(html).not.toContain('<script')
    })
    fc.assert(property, {numRuns: 40})
  })

  test('asks nobody: no address, no script', () => {
    const html = treemapPage(attribution, 'Report')
    expect(html.match(/https?:[^\s"']*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(html).not.toMatch(/<script|@import|url\(/)
  })

  test('shows every kind and its share in both maps and in the table', () => {
    const html = treemapPage(attribution, 'Report')
    for (const kind of ['markup', 'text', 'js', 'image'])
      expect(html.match(new RegExp(`class="group ${kind}"`, 'g'))).toHaveLength(2)
    expect(html.match(/<tr class=/g)).toHaveLength(attribution.parts.length)
  })
})
