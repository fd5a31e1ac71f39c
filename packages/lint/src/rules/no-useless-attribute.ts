import {defineRule, type Example} from '../define-rule.ts'
import {classifyUrl} from '../references/url.ts'
import {removeAttribute} from '../rule-support/edits.ts'
import {attribute, type Element, htmlNamespace} from '../source.ts'

export const rule = defineRule({
  id: 'no-useless-attribute',
  severity: 'info',
  summary: 'Disallow attributes that were about fetching and now do nothing, and targets of links into the page.',
  why: '`integrity` and `crossorigin` say nothing of inline code and `data:` URIs; a `target` opens a second copy of the page for an anchor in it.',
  instead: 'Take the attribute out.',
  fix: 'safe',
  options: {},
  messages: {
    useless: 'Unexpected `{name}` on a `<{tag}>` that fetches nothing, expected none',
    target: 'Unexpected `{name}` on a link into the page, expected none',
  },
  create({page, report}) {
    return {
      element(element) {
        const {tagName: tag} = element
        const isLink = tag === 'a' || tag === 'area'
        const names = isLink ? uselessOnLink(element) : uselessOnResource(element)
        for (const name of names) {
          const place = page.placeOfAttribute(element, name)
          const fix = removeAttribute(page, element, name)
          if (isLink) report({message: 'target', data: {name}, place, fix})
          else report({message: 'useless', data: {name, tag}, place, fix})
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
      '1:20-1:28 Unexpected `integrity` on a `<script>` that fetches nothing, expected none',
      '1:30-1:41 Unexpected `crossorigin` on a `<script>` that fetches nothing, expected none',
      '2:19-2:28 Unexpected `crossorigin` on a `<img>` that fetches nothing, expected none',
    ],
    fixed: '<script>1</script>\n<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
  },
  {
    name: 'a link into the page',
    html: '<a href="#end" target=_blank rel="noopener noreferrer">End</a><p id="end">x',
    findings: [
      '1:23-1:29 Unexpected `target` on a link into the page, expected none',
      '1:35-1:54 Unexpected `rel` on a link into the page, expected none',
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
  const address = addresses.get(element.tagName)
  if (address === undefined || element.namespaceURI !== htmlNamespace) return []
  const url = attribute(element, address)
  const isInline = url === undefined ? inlineTags.has(element.tagName) : classifyUrl(url) === 'data'
  // A data: script or sheet is another rule's to judge, and its fix drops these as well.
  if (!isInline || (url !== undefined && element.tagName !== 'img')) return []
  if (attribute(element, 'srcset') !== undefined) return []
  return about.filter((name) => attribute(element, name) !== undefined)
}

const addresses: ReadonlyMap<string, string> = new Map([
  ['script', 'src'],
  ['style', 'src'],
  ['img', 'src'],
])
const inlineTags: ReadonlySet<string> = new Set(['script', 'style'])
const about = ['integrity', 'crossorigin', 'referrerpolicy', 'fetchpriority']
