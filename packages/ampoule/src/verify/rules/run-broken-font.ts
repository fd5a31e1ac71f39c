import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-broken-font',
  severity: 'error',
  summary: 'A font cannot be loaded.',
  why: 'Text is shown in another font, and takes another width.',
  instead: 'Embed the font, and check that its bytes are those of a font.',
  check({shown, violations, requests}, report) {
    // Of what is blocked or not there other rules tell.
    const isKnown =
      violations.some(({directive}) => directive === 'font-src') ||
      requests.some(({destination}) => destination === 'font')
    if (isKnown) return
    for (const {family} of distinct(shown?.fonts ?? [], ({family}) => family))
      report({message: `Font \`${family}\` is broken`})
  },
}

export const examples: readonly RunExample[] = [
  {
    name: 'not used',
    html: '<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AAAA)}</style><p>Hello</p>',
    findings: [],
  },
  {
    name: 'of the system',
    html: '<style>@font-face{font-family:A;src:local("Liberation Sans"),local("Arial")}p{font-family:A,sans-serif}</style><p>Hello</p>',
    findings: [],
  },
  {
    name: 'bytes of no font',
    html: '<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AAAA)}p{font-family:A}</style><p>Hello</p>',
    findings: ['Font `A` is broken'],
  },
]
