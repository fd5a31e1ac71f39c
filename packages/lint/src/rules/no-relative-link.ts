import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import type {JudgedReference} from '../judge/judged-reference.ts'
import type {Page} from '../page.ts'
import {classifyUrl, describeUrl} from '../references/url.ts'
import {removeAttribute} from '../rule-support/edits.ts'
import {attribute, type Element} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-relative-link',
  severity: 'warning',
  summary: 'Disallow links to files beside the page, and to anchors that are not in it.',
  why: 'The page is published without the files beside it, so a relative link leads nowhere.',
  instead: 'Write the address in full, link to an `id` in the page, or fold the other page into this one.',
  fix: 'unsafe',
  options: {},
  messages: {
    relative: 'Link to `{url}` leads nowhere once the page is published',
    anchor: 'Link to `{url}` has no target in the page',
  },
  create({page, profile, report}) {
    const targets = new Set([...page.ids.keys(), ...namesOf(page.elementsOf('a'))])
    const fields = new Set(['input', 'select', 'textarea'].flatMap((name) => namesOf(page.elementsOf(name))))
    return {
      reference(reference) {
        const {sink, url, verdict, attribute: name, isTop} = reference
        // A download that the host ignores is another rule's.
        if (name === undefined || (sink !== 'link' && !(sink === 'download' && profile.downloads))) return
        if (verdict.outcome === 'missing' && !profile.relativeLinks) {
          report({message: 'relative', data: {url: describeUrl(url)}, reference, fix: mend(page, reference, targets)})
        } else if (
          isTop &&
          classifyUrl(url) === 'fragment' &&
          !isTarget(url.slice(1), targets) &&
          !isState(url.slice(1), fields)
        ) {
          // A script may still make the target.
          report({message: 'anchor', data: {url: describeUrl(url)}, reference})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'anchor', html: '<a href="#a">a</a><p id="a">x', findings: []},
  {name: 'top', html: '<a href="#">a</a><a href="#top">b</a><a href="">c</a>', findings: []},
  {
    name: 'encoded, by name, or to a stretch of text',
    html: '<a href="#gr%C3%B6%C3%9Fe">a</a><p id="größe">x<a name=old></a><a href="#old">b</a><a href="#:~:text=x">c</a>',
    findings: [],
  },
  {
    name: 'values of fields',
    html: '<a href="#size=14&amp;grid=on">a</a><input name=size><select name=grid></select>',
    findings: [],
  },
  {
    name: 'values of fields that are not there',
    html: '<a href="#size=14&amp;grid=on">a</a><input name=size>',
    findings: ['1:10-1:30 Link to `#size=14&grid=on` has no target in the page'],
  },
  {
    name: 'other sites and programs',
    html: '<a href="https://a.test/">a</a><a href="//a.test">b</a><a href="mailto:a@a.test">c</a><a href="tel:1">d</a>',
    findings: [],
  },
  {name: 'a host with files beside the page', html: '<a href="other.html">a</a>', profile: 'file', findings: []},
  {
    name: 'relative',
    html: '<a href="other.html">a</a>',
    findings: ['1:10-1:20 Link to `other.html` leads nowhere once the page is published'],
    fixed: '<a>a</a>',
  },
  {
    name: 'to what is in the page after all',
    html: '<p>x</p>\r\n<a class=n href=docs/setup.html#install>Install</a><a href="/usage">Usage</a><h2 id="install">Install</h2><h2 id="usage">Usage</h2>',
    findings: [
      '2:17-2:40 Link to `docs/setup.html#install` leads nowhere once the page is published',
      '2:61-2:67 Link to `/usage` leads nowhere once the page is published',
    ],
    fixed:
      '<p>x</p>\r\n<a class=n href=#install>Install</a><a href="#usage">Usage</a><h2 id="install">Install</h2><h2 id="usage">Usage</h2>',
  },
  {
    name: 'map, SVG and query',
    html: '<map><area href="a.html"></map><svg><a xlink:href="?page=2&amp;x"><text>2</text></a></svg>',
    findings: [
      '1:18-1:24 Link to `a.html` leads nowhere once the page is published',
      '1:52-1:65 Link to `?page=2&x` leads nowhere once the page is published',
    ],
    fixed: '<map><area></map><svg><a><text>2</text></a></svg>',
  },
  {
    name: 'dead anchor',
    html: '<a href="#b">a</a><p id="a">x',
    findings: ['1:10-1:12 Link to `#b` has no target in the page'],
  },
]

/** An anchor where the page has what the link is about, or else plain text. */
function mend(
  page: Page,
  {url, node, isTop, place, attribute: name = 'href'}: JudgedReference,
  targets: ReadonlySet<string>,
): readonly Edit[] | undefined {
  if (!isTop) return undefined
  const fragment = url.split('#')[1]
  const stem = /([^/?#]+?)(?:\.\w+)?\/?(?:[?#]|$)/.exec(url)?.[1]
  const anchor = [fragment, stem].find(
    (candidate) => candidate !== undefined && /^[\w.:-]+$/.test(candidate) && targets.has(candidate),
  )
  const {start, end} = place
  return anchor === undefined
    ? removeAttribute(page, node, name)
    : [{start: start.offset, end: end.offset, text: `#${anchor}`}]
}

/** Source: https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element */
function isTarget(fragment: string, targets: ReadonlySet<string>): boolean {
  const name = fragment.split(':~:', 1)[0] ?? ''
  if (name === '' || name.toLowerCase() === 'top') return true
  return targets.has(name) || targets.has(decode(name))
}

/** Values of fields, which a script reads out of the address: `#size=14&grid=on`. */
function isState(fragment: string, fields: ReadonlySet<string>): boolean {
  const names = [...new URLSearchParams(fragment).keys()]
  return fragment.includes('=') && names.every((name) => name !== '' && fields.has(name))
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch (error) {
    if (error instanceof URIError) return fragment
    throw error
  }
}

function namesOf(elements: readonly Element[]): string[] {
  return elements.map((element) => attribute(element, 'name') ?? '')
}
