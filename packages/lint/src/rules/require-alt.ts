import {defineRule, type Example} from '../define-rule.ts'
import {attribute, type Element} from '../source/source.ts'

export const rule = defineRule({
  id: 'require-alt',
  severity: 'info',
  summary: 'Require `alt` text for images.',
  why: 'Readers who do not see the image learn nothing from it.',
  instead: 'Write what the image says into `alt`; leave it empty when the image only decorates.',
  options: {},
  messages: {missing: '`<{tag}>` has no `alt`'},
  create({page, report}) {
    return {
      end() {
        for (const element of page.elementsOf('img', 'area', 'input')) {
          if (!isImage(element) || isNamed(element) || isHidden(element)) continue
          report({message: 'missing', data: {tag: element.tagName}, place: page.placeOf(element)})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'alt', html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Revenue"><img alt="">', findings: []},
  {
    name: 'named or hidden otherwise',
    html: '<img aria-label="Revenue"><img aria-hidden="true"><img role=presentation>',
    findings: [],
  },
  {
    name: 'missing',
    html: '<p>x\n<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><input type=IMAGE>',
    findings: ['2:1-2:55 `<img>` has no `alt`', '2:55-2:73 `<input>` has no `alt`'],
  },
]

const named = ['alt', 'aria-label', 'aria-labelledby', 'title']

function isImage(element: Element): boolean {
  if (element.tagName === 'img') return true
  if (element.tagName === 'area') return attribute(element, 'href') !== undefined
  return element.tagName === 'input' && attribute(element, 'type')?.trim().toLowerCase() === 'image'
}

function isNamed(element: Element): boolean {
  return named.some((name) => attribute(element, name) !== undefined)
}

function isHidden(element: Element): boolean {
  const role = attribute(element, 'role')?.trim().toLowerCase()
  return attribute(element, 'aria-hidden') === 'true' || role === 'presentation' || role === 'none'
}
