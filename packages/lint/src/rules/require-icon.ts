import {defineRule, type Example} from '../define-rule.ts'
import type {JudgedReference} from '../judge/judged-reference.ts'
import {dataText, readDataUrl} from '../references/data-url.ts'
import {classifyUrl} from '../references/url.ts'
import {isRefused} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'require-icon',
  severity: 'info',
  summary: 'Require an icon: one or two emoji, as SVG in a `data:` URL.',
  why: 'Hosts and tabs show it beside the title; some hosts accept only emoji.',
  instead: 'Build the page with `--icon`, or put an emoji into the `<text>` of an SVG icon.',
  options: {},
  messages: {
    missing: 'Page has no icon',
    other: 'Icon is not an emoji',
  },
  create({page, profile, report}) {
    const icons: JudgedReference[] = []
    return {
      reference(reference) {
        if (reference.isTop && reference.kind === 'icon') icons.push(reference)
      },
      end() {
        // A page in a frame has no tab to name.
        if (profile.sandbox !== undefined) return
        const {restore} = page.source.payloads
        const [icon] = icons
        if (icon === undefined) report({message: 'missing'})
        else if (!isRefused(icon, profile) && !icons.some(({url}) => isEmoji(restore(url))))
          report({message: 'other', reference: icon})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {
    name: 'emoji',
    html: `<link rel="icon" href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><text y='.9em' font-size='90'>👩‍🚀</text></svg>">`,
    findings: [],
  },
  {
    name: 'two emoji, percent-encoded',
    html: '<link rel="shortcut ICON" href="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22%3E%3Ctext%3E%F0%9F%93%88%F0%9F%87%A9%F0%9F%87%AA%3C/text%3E%3C/svg%3E">',
    findings: [],
  },
  {name: 'a page in a frame', html: '<p>x', profile: 'mcp-app', findings: []},
  {
    name: 'missing',
    html: '<title>Q3</title>',
    findings: ['Page has no icon'],
  },
  {
    name: 'picture and letters',
    html: '<title>Q3</title>\n<link rel="icon" href="data:image/png;base64,iVBORw0KGgo="><link rel=icon href="data:image/svg+xml,<svg><text>AB</text></svg>">',
    findings: ['2:24-2:58 Icon is not an emoji'],
  },
]

function isEmoji(url: string): boolean {
  const data = classifyUrl(url) === 'data' ? readDataUrl(url) : undefined
  if (data?.type !== 'image/svg+xml') return false
  const text = /<text\b[^>]*>([^<]*)<\/text>/.exec(dataText(data))?.[1]?.trim()
  return text !== undefined && emoji.test(text)
}

/** Source: https://unicode.org/reports/tr51/#EBNF_and_Regex */
const emoji =
  /^(?:\p{RI}\p{RI}|[#*0-9]\ufe0f?\u20e3|\p{ExtPict}[\ufe0f\p{EMod}]?(?:\u200d\p{ExtPict}[\ufe0f\p{EMod}]?)*[\u{e0020}-\u{e007f}]*){1,2}$/u
