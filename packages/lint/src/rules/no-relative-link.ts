import {defineRule, type Example} from '../define-rule.ts'
import {classifyUrl, describeUrl} from '../references/url.ts'
import {attribute, type Element} from '../source.ts'

export const rule = defineRule({
  id: 'no-relative-link',
  severity: 'error',
  summary: 'Disallow links to files beside the page, and to anchors that it does not have.',
  why: 'A published page stands alone: a relative link leads nowhere, and so does an anchor without its target.',
  instead: 'Write the address in full, link to an `id` in the page, or fold the other page into this one.',
  options: {},
  messages: {
    relative: 'Unexpected relative link `{url}`, expected an address in full or an anchor',
    anchor: 'Unexpected link to `{url}`, expected an `id` that the page has',
  },
  create({page, profile, report}) {
    const names = anchorNames(page.elements)
    return {
      reference(reference) {
        const {sink, url, verdict} = reference
        if (sink !== 'link') return
        if (verdict.outcome === 'missing' && !profile.relativeLinks) {
          report({message: 'relative', data: {url: describeUrl(url)}, reference})
        } else if (reference.isTop && classifyUrl(url) === 'fragment' && !isTarget(url.slice(1), page.ids, names)) {
          // A script may still make the target.
          report({message: 'anchor', data: {url: describeUrl(url)}, reference, severity: 'warning'})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'anchor', html: '<a href="#a">a</a><p id="a">x', findings: []},
  {name: 'top', html: '<a href="#">a</a><a href="#top">b</a>', findings: []},
  {name: 'other site', html: '<a href="https://a.test/">a</a>', findings: []},
  {
    name: 'relative',
    html: '<a href="other.html">a</a>',
    findings: ['1:10-1:20 Unexpected relative link `other.html`, expected an address in full or an anchor'],
  },
  {
    name: 'dead anchor',
    html: '<a href="#b">a</a><p id="a">x',
    findings: ['1:10-1:12 Unexpected link to `#b`, expected an `id` that the page has'],
  },
]

/** Source: https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element */
function isTarget(fragment: string, ids: ReadonlyMap<string, unknown>, names: ReadonlySet<string>): boolean {
  const name = fragment.split(':~:', 1)[0] ?? ''
  if (name === '' || name.toLowerCase() === 'top') return true
  return [name, decode(name)].some((candidate) => ids.has(candidate) || names.has(candidate))
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch (error) {
    if (error instanceof URIError) return fragment
    throw error
  }
}

function anchorNames(elements: readonly Element[]): Set<string> {
  return new Set(elements.filter(({tagName}) => tagName === 'a').map((element) => attribute(element, 'name') ?? ''))
}
