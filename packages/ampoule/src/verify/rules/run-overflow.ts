import type {RunExample, RunRule} from '../run-rule.ts'
import type {WidthNote} from '../seen.ts'

function grouped(notes: readonly WidthNote[]): Map<string, WidthNote[]> {
  const groups = new Map<string, WidthNote[]>()
  for (const note of notes) {
    const key = note.element === undefined ? '' : `${note.element.name} ${note.element.index}`
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  return groups
}

export const rule: RunRule = {
  id: 'run-overflow',
  severity: 'warning',
  summary: 'The page scrolls sideways.',
  why: 'On a narrow screen the reader has to scroll back and forth to read a line.',
  instead: 'Let wide parts scroll in a box of their own (`overflow-x: auto`), and give images `max-width: 100%`.',
  check({widths}, report) {
    const wide = widths.filter(({width, scrollWidth}) => scrollWidth > width + 1)
    for (const [, notes] of grouped(wide)) {
      const [first] = notes
      if (first === undefined) continue
      const {element, scrollWidth} = first
      const sizes = notes.map(({width}) => width).sort((a, b) => a - b)
      const cause =
        element === undefined ? `it is ${scrollWidth} px wide` : `\`${element.name}\` reaches to ${element.right} px`
      report({message: `Page scrolls sideways at ${sizes.join(', ')} px: ${cause}`, element})
    }
  },
}

export const examples: readonly RunExample[] = [
  {
    name: 'a box of its own',
    html: '<p>Hello</p><div tabindex="0" style="overflow-x:auto"><div style="width:900px">wide</div></div>',
    findings: [],
  },
  {
    name: 'what is cut off',
    html: '<p>Hello</p><div style="overflow:hidden"><div style="width:3000px">wide</div></div>',
    findings: [],
  },
  {
    name: 'an image that shrinks',
    html: '<p>Hello</p><img width="2000" style="max-width:100%" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
    findings: [],
  },
  {
    name: 'a table that is too wide for telephones',
    html: '<p>Hello</p>\n<div class="grid" style="width:600px">wide</div>',
    findings: ['2:1 Page scrolls sideways at 320, 390 px: `div.grid` reaches to 600 px'],
  },
  {
    name: 'everywhere',
    html: '<p>Hello</p>\n<div id="map" style="width:1500px">wide</div>',
    findings: ['2:1 Page scrolls sideways at 320, 390, 768, 1280 px: `div#map` reaches to 1500 px'],
  },
  {
    name: 'a word without end',
    html: `<p class="id">${'x'.repeat(80)}</p>`,
    findings: ['1:1 Page scrolls sideways at 320, 390 px: `p.id` reaches to 640 px'],
  },
]
