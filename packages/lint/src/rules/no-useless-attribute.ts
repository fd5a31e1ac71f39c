import {defineRule, type Example} from '../define-rule.ts'
import {classifyUrl} from '../references/url.ts'
import {removeAttribute} from '../rule-support/edits.ts'
import {attribute, type Element, htmlNamespace} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-useless-attribute',
  severity: 'info',
  summary: 'Disallow attributes for fetching where nothing is fetched, and `target` on links into the page.',
  why: '`integrity` and `crossorigin` have no effect on inline code and `data:` URLs; `target` opens a second copy of the page for an anchor in it.',
  instead: 'Remove the attribute.',
  fix: 'safe',
  options: {},
  messages: {
    useless: '`{name}` does nothing on this `<{tag}>`',
    target: '`{name}` opens a second copy of the page for a link into it',
  },
  create({page, report}) {
    return {
      end() {
        for (const link of page.elementsOf('a', 'area')) {
          for (const name of uselessOnLink(link)) {
            const place = page.placeOfAttribute(link, name)
            report({message: 'target', data: {name}, place, fix: removeAttribute(page, link, name)})
          }
        }
        for (const element of page.elementsOf('script', 'style', 'img')) {
          for (const name of uselessOnResource(element)) {
            const place = page.placeOfAttribute(element, name)
            const fix = removeAttribute(page, element, name)
            report({message: 'useless', data: {name, tag: element.tagName}, place, fix})
          }
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {
    name: 'attributes that say something',
    html: '<script nonce="x">1</script><a href="https://a.test/" target="_blank" rel="noopener">a</a>',
    findings: [],
  },
  {
    name: 'what is fetched',
    html: '<script src="https://a.test/a.js" integrity="sha384-x" crossorigin></script>',
    findings: [],
  },
  {
    name: 'left-overs',
    html: '<script integrity="sha384-x" crossorigin>1</script>\n<img crossorigin="anonymous" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
    findings: [
      '1:20-1:28 `integrity` does nothing on this `<script>`',
      '1:30-1:41 `crossorigin` does nothing on this `<script>`',
      '2:19-2:28 `crossorigin` does nothing on this `<img>`',
    ],
    fixed: '<script>1</script>\n<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
  },
  {
    name: 'a link into the page',
    html: '<a href="#end" target=_blank rel="noopener noreferrer">End</a><p id="end">x',
    findings: [
      '1:23-1:29 `target` opens a second copy of the page for a link into it',
      '1:35-1:54 `rel` opens a second copy of the page for a link into it',
    ],
    fixed: '<a href="#end">End</a><p id="end">x',
  },
]

function uselessOnLink(link: Element): string[] {
  if (classifyUrl(attribute(link, 'href') ?? '') !== 'fragment') return []
  const rel = attribute(link, 'rel')
  const names = attribute(link, 'target') === undefined ? [] : ['target']
  return rel !== undefined && /^\s*(?:(?:noopener|noreferrer|nofollow|external)\s*)+$/i.test(rel)
    ? [...names, 'rel']
    : names
}

function uselessOnResource(element: Element): string[] {
  if (element.namespaceURI !== htmlNamespace) return []
  const url = attribute(element, 'src')
  // A data: script is another rule's to judge, and its fix drops these as well.
  const isInline = element.tagName === 'img' ? classifyUrl(url ?? '') === 'data' : url === undefined
  if (!isInline) return []
  if (attribute(element, 'srcset') !== undefined) return []
  return about.filter((name) => attribute(element, name) !== undefined)
}

const about = ['integrity', 'crossorigin', 'referrerpolicy', 'fetchpriority']
