import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-image',
  summary: 'Disallow images that the page would fetch.',
  why: 'The host blocks the request, and the reader sees a gap.',
  instead: 'Build the page, or embed the image as a `data:` URL.',
  sinks: ['image'],
  thing: 'Image',
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'data', html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', findings: []},
  {
    name: 'nothing to load',
    html: '<img src="" alt=""><img alt=""><noscript><img src="https://a.test/x.png"></noscript>',
    findings: [],
  },
  {
    name: 'prose',
    html: '<pre>&lt;img src="https://a.test/x.png"&gt;</pre><textarea><img src=https://a.test/x.png></textarea>',
    findings: [],
  },
  {name: 'a link to an image', html: '<a href="https://a.test/x.png">x</a>', findings: []},
  {
    name: 'src',
    html: '<p><img src="https://a.test/x.png" alt="">',
    findings: ['1:14-1:34 Image from `a.test` is blocked by `img-src`'],
  },
  {
    name: 'entities, white space and CR LF',
    html: '<p>x</p>\r\n<img alt="a > b" src=" https&colon;//a.test/x.png?a=1&amp;b=2\n">',
    findings: ['2:23-3:1 Image from `a.test` is blocked by `img-src`'],
  },
  {
    name: 'files beside the page',
    html: '<link rel="icon" href="favicon.ico"><video poster=still.jpg></video><input type=image src="go.png">',
    findings: [
      '1:24-1:35 Image `favicon.ico` is not in the page',
      '1:51-1:60 Image `still.jpg` is not in the page',
      '1:92-1:98 Image `go.png` is not in the page',
    ],
  },
  {
    name: 'srcset: one candidate is chosen',
    html: '<img srcset="https://a.test/2.png 2x, https://a.test/1.png" src="https://a.test/0.png" alt="">',
    findings: [
      '1:14-1:34 Image from `a.test` is blocked by `img-src` (not on every load)',
      '1:39-1:59 Image from `a.test` is blocked by `img-src`',
      '1:66-1:86 Image from `a.test` is blocked by `img-src` (not on every load)',
    ],
  },
  {
    name: 'picture, on one line with a long payload',
    html: `<img src="data:image/png;base64,${'A'.repeat(500)}" alt=""><picture><source srcset="a.webp" type="image/webp"><img src="a.png" alt=""></picture>`,
    findings: [
      '1:567-1:573 Image `a.webp` is not in the page',
      '1:603-1:608 Image `a.png` is not in the page (not on every load)',
    ],
  },
  {
    name: 'CSS, and SVG',
    html: '<style>\nbody { background: url(paper.png) }\n.unused { background: url(other.png) }\n</style><p style="background:url(&quot;https://a.test/p.png&quot;)">x</p><svg><image xlink:href="//a.test/i.png"/></svg>',
    findings: [
      '2:20-2:34 Image `paper.png` is not in the page',
      '3:23-3:37 Image `other.png` is not in the page (not on every load)',
      '4:30-4:67 Image from `a.test` is blocked by `img-src`',
      '4:98-4:112 Image from `a.test` is blocked by `img-src`',
    ],
  },
  {
    name: 'in a frame',
    html: '<iframe srcdoc="<p>x</p><img src=&quot;https://a.test/x.png&quot;>"></iframe>',
    findings: ['1:40-1:60 Image from `a.test` is blocked by `img-src`'],
  },
  {
    name: 'a script, certain and on a click',
    html: "<script>\nnew Image().src = 'https://a.test/1.gif'\nshow.onclick = () => { photo.src = 'photo.jpg' }\n</script><img id=photo alt>",
    findings: [
      '2:20-2:40 Image from `a.test` is blocked by `img-src`',
      '3:37-3:46 Image `photo.jpg` is not in the page (not on every load)',
    ],
  },
  {
    name: 'a template waits for a script',
    html: '<template><img src="https://a.test/x.png" alt=""></template>',
    findings: ['1:21-1:41 Image from `a.test` is blocked by `img-src` (not on every load)'],
  },
  {
    name: 'hosts to accept',
    html: '<img src="https://a.test/x.png" alt="">',
    options: {allow: ['a.test']},
    findings: [],
  },
])()
