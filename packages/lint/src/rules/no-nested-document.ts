import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import type {Page} from '../page.ts'
import {edit} from '../rule-support/edits.ts'
import {type Element, isElement} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-nested-document',
  severity: 'info',
  summary: 'Disallow a whole document where the host puts the page into its own document.',
  why: "The host's doctype, `<html>`, `<head>` and `<body>` come first; browsers ignore the second ones.",
  instead: 'Write only the content: `<title>`, `<style>`, markup, `<script>`.',
  fix: 'unsafe',
  options: {},
  messages: {document: 'Host already writes {tags}'},
  create({page, profile, report}) {
    return {
      end() {
        if (!profile.wraps) return
        const parts = documentParts(page)
        const [first] = parts
        if (first === undefined) return
        const tags = parts.flatMap(({name}) => (name === '' ? [] : [`\`${name}\``])).join(', ')
        report({
          message: 'document',
          data: {tags},
          place: page.source.place(first.start, first.end),
          fix: unwrap(page, parts),
        })
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'content alone', html: '<title>Q3</title><style>p { margin: 0 }</style><p>x', findings: []},
  {
    name: 'a host that takes documents',
    html: '<!doctype html><html><body>x</body></html>',
    profile: 'mcp-app',
    findings: [],
  },
  {name: 'in a frame', html: '<iframe srcdoc="<!doctype html><html><body>x"></iframe>', findings: []},
  {
    name: 'document',
    html: '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>Q3</title>\n</head>\n<body class="wide">\n<p>x</p>\n</body>\n</html>\n',
    findings: ['1:1-1:16 Host already writes `<!doctype>`, `<head>`, `</body>`, `</html>`'],
    fixed: '<html lang="en">\n<title>Q3</title>\n<body class="wide">\n<p>x</p>\n',
  },
  {
    name: 'what `<html>` and `<body>` carry, on tags of their own',
    html: '<html data-theme="dark" dir="rtl"><title>Q3</title><body style="background: #000"><p>x',
    findings: [],
  },
  {
    name: 'without end tags, on one line',
    html: '<!doctype html><head><title>Q3</title><body><p>x',
    findings: ['1:1-1:16 Host already writes `<!doctype>`, `<head>`, `<body>`'],
    fixed: '<title>Q3</title><p>x',
  },
]

interface Part {
  readonly name: string
  /** Offsets of the masked text. */
  readonly start: number
  readonly end: number
}

/** The tags of a document's frame that are written in the text. */
function documentParts({source}: Page): Part[] {
  const root = source.tree.childNodes.find((node) => node.nodeName === 'html')
  const inner = root !== undefined && isElement(root) ? [root, ...root.childNodes.filter(isElement)] : []
  const elements = inner.filter(({tagName}) => tagName === 'html' || tagName === 'head' || tagName === 'body')
  const doctype = source.tree.childNodes.find((node) => node.nodeName === '#documentType')?.sourceCodeLocation
  const first = doctype ? [{name: '<!doctype>', start: doctype.startOffset, end: doctype.endOffset}] : []
  return [...first, ...elements.flatMap(partsOf)].sort((a, b) => a.start - b.start)
}

/**
 * The tags of an element. A start tag with attributes says something of the page, such as its theme; in the middle of a
 * body, browsers take it as "add these". Hence it stays.
 */
function partsOf({tagName, attrs, sourceCodeLocation: location}: Element): Part[] {
  const {startTag, endTag} = location ?? {}
  const start = startTag && attrs.length === 0 ? [{name: `<${tagName}>`, ...offsets(startTag)}] : []
  // The end tag of a head goes with its start tag, which the message names.
  const end = endTag ? [{name: start.length > 0 ? '' : `</${tagName}>`, ...offsets(endTag)}] : []
  return [...start, ...end]
}

function offsets({startOffset: start, endOffset: end}: {startOffset: number; endOffset: number}): Omit<Part, 'name'> {
  return {start, end}
}

/** Each tag goes with the line break after it. */
function unwrap(page: Page, parts: readonly Part[]): readonly Edit[] {
  const {masked} = page.source
  return parts.map(({start, end}) =>
    edit(page, start, end + (/^[\t ]*\r?\n/.exec(masked.slice(end, end + 80))?.[0].length ?? 0)),
  )
}
