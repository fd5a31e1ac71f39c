import type {RunExample, RunRule} from '../run-rule.ts'
import {shown, untold} from '../run-rule.ts'

function shortened(url: string): string {
  return url.startsWith('data:') ? `${url.split(',')[0]},…` : url
}

export const rule: RunRule = {
  id: 'run-broken-image',
  severity: 'error',
  summary: 'An image cannot be shown.',
  why: 'The reader sees a gap, or the alternative text.',
  instead: 'Embed the image, and check that its bytes are those of an image.',
  check(seen, report) {
    for (const {url, element} of untold(seen.shown?.images ?? [], seen))
      report({message: `Image \`${shown(shortened(url), 60)}\` is broken`, url, element})
  },
}

export const examples: readonly RunExample[] = [
  {name: 'no address', html: '<p>Hello</p><img src="" alt=""><img alt="">', findings: []},
  {
    name: 'SVG without a size of its own',
    html: '<p>Hello</p><img width="20" alt="Dot" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">',
    findings: [],
  },
  {
    name: 'one that is yet to be decoded',
    html: '<p>Hello</p><img alt="Dot" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script>HTMLImageElement.prototype.decode = () => new Promise(() => 0); Object.defineProperty(HTMLImageElement.prototype, "complete", {value: false})</script>',
    findings: [],
  },
  {
    name: 'bytes of no image',
    html: '<p>Hello</p>\n<img src="data:image/png;base64,AAAA" alt="Plan">',
    findings: ['2:1 Image `data:image/png;base64,…` is broken'],
  },
  {
    name: 'SVG that is not well-formed',
    html: '<p>Hello</p>\n<img src="data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3Cg%3E" alt="Plan">',
    findings: ['2:1 Image `data:image/svg+xml,…` is broken'],
  },
  {
    name: 'written by a script',
    html: '<p>Hello</p>\n<script>document.body.append(Object.assign(new Image(), {alt: "", src: "data:image/png;base64,QUJD"}))</script>',
    findings: ['Image `data:image/png;base64,…` is broken'],
  },
  {
    name: 'what is blocked',
    html: '<p>Hello</p>\n<img src="a.png" loading="lazy" alt="Plan">',
    findings: ['2:11 Image `a.png` beside the page is blocked by `img-src`'],
  },
]
