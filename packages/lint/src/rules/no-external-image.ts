import type {Example} from '../define-rule.ts'
import {resourceRule} from '../rule-support/resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-image',
  summary: 'Disallow images that the page would fetch.',
  why: 'The host refuses the request; the reader sees a gap.',
  instead: 'Build the page, or embed the image as a `data:` URI.',
  sinks: ['image'],
  thing: 'image',
  expected: 'a `data:` URI',
})

export const examples: readonly Example[] = [
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
    findings: ['1:14-1:34 Unexpected image from `a.test` by `src`, expected a `data:` URI'],
  },
  {
    name: 'entities, white space and CR LF',
    html: '<p>x</p>\r\n<img alt="a > b" src=" https&colon;//a.test/x.png?a=1&amp;b=2\n">',
    findings: ['2:23-3:1 Unexpected image from `a.test` by `src`, expected a `data:` URI'],
  },
  {
    name: 'files beside the page',
    html: '<link rel="icon" href="favicon.ico"><video poster=still.jpg></video><input type=image src="go.png">',
    findings: [
      '1:24-1:35 Unexpected image `favicon.ico` beside the page by `<link rel=icon>`, expected a `data:` URI',
      '1:51-1:60 Unexpected image `still.jpg` beside the page by `poster`, expected a `data:` URI',
      '1:92-1:98 Unexpected image `go.png` beside the page by `src`, expected a `data:` URI',
    ],
  },
  {
    name: 'srcset: one candidate is chosen',
    html: '<img srcset="https://a.test/2.png 2x, https://a.test/1.png" src="https://a.test/0.png" alt="">',
    findings: [
      '1:14-1:34 Unexpected image from `a.test` by `srcset` (not on every load), expected a `data:` URI',
      '1:39-1:59 Unexpected image from `a.test` by `srcset`, expected a `data:` URI',
      '1:66-1:86 Unexpected image from `a.test` by `src` (not on every load), expected a `data:` URI',
    ],
  },
  {
    name: 'picture, on one line with a long payload',
    html: `<img src="data:image/png;base64,${'A'.repeat(500)}" alt=""><picture><source srcset="a.webp" type="image/webp"><img src="a.png" alt=""></picture>`,
    findings: [
      '1:567-1:573 Unexpected image `a.webp` beside the page by `srcset`, expected a `data:` URI',
      '1:603-1:608 Unexpected image `a.png` beside the page by `src` (not on every load), expected a `data:` URI',
    ],
  },
  {
    name: 'CSS, and SVG',
    html: '<style>\nbody { background: url(paper.png) }\n.unused { background: url(other.png) }\n</style><p style="background:url(&quot;https://a.test/p.png&quot;)">x</p><svg><image xlink:href="//a.test/i.png"/></svg>',
    findings: [
      '2:20-2:34 Unexpected image `paper.png` beside the page by `url()`, expected a `data:` URI',
      '3:23-3:37 Unexpected image `other.png` beside the page by `url()` (not on every load), expected a `data:` URI',
      '4:30-4:67 Unexpected image from `a.test` by `url()`, expected a `data:` URI',
      '4:98-4:112 Unexpected image from `a.test` by `xlink:href`, expected a `data:` URI',
    ],
  },
  {
    name: 'in a frame',
    html: '<iframe srcdoc="<p>x</p><img src=&quot;https://a.test/x.png&quot;>"></iframe>',
    findings: ['1:40-1:60 Unexpected image from `a.test` by `src`, expected a `data:` URI'],
  },
  {
    name: 'a script, sure and on a click',
    html: "<script>\nnew Image().src = 'https://a.test/1.gif'\nshow.onclick = () => { photo.src = 'photo.jpg' }\n</script><img id=photo alt>",
    findings: [
      '2:20-2:40 Unexpected image from `a.test` by `img.src`, expected a `data:` URI',
      '3:37-3:46 Unexpected image `photo.jpg` beside the page by `.src` (not on every load), expected a `data:` URI',
    ],
  },
  {
    name: 'a template waits for a script',
    html: '<template><img src="https://a.test/x.png" alt=""></template>',
    findings: ['1:21-1:41 Unexpected image from `a.test` by `src` (not on every load), expected a `data:` URI'],
  },
  {
    name: 'hosts to accept',
    html: '<img src="https://a.test/x.png" alt="">',
    options: {allow: ['a.test']},
    findings: [],
  },
]
