import {basename} from 'node:path'
import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-difference',
  severity: 'error',
  summary: 'The page does not look, say or do what its original does.',
  why: 'A build must not change the page: the reader would see something other than what was written.',
  instead: 'Look at the picture of the difference, and at the other findings: what is missing is the usual cause.',
  check({differences}, report) {
    for (const {kind, text, file} of differences)
      report({
        message: file === undefined ? text : `${text}: see \`${basename(file)}\``,
        ...(kind === 'unable' && {
          severity: 'warning' as const,
          instead: 'Build the source with its own tool first, and give ampoule what comes out.',
        }),
      })
  },
}

const table = (rows: string): string =>
  `<!doctype html><html lang="en"><title>T</title><style>body{background:#fff;color:#000}</style><table>${rows}</table>`

const dot =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%228%22 height=%228%22%3E%3Cpath d=%22M0 0h8v8H0z%22/%3E%3C/svg%3E'

export const examples: readonly RunExample[] = [
  {name: 'the same', html: table('<tr><td>1'), against: table('<tr><td>1</td></tr>'), findings: []},
  {
    name: 'a text',
    html: table('<tr><td>Total 12'),
    against: table('<tr><td>Total 13'),
    findings: ['Text differs at first: "13" became "12"'],
  },
  {
    name: 'a colour',
    html: table('<tr><td style="background:#fff;width:400px;height:300px">1'),
    against: table('<tr><td style="background:#fe0;width:400px;height:300px">1'),
    findings: [
      '`td` "1" has `background-color: rgb(255, 255, 255)`, in the original `rgb(255, 238, 0)`',
      '11.9 % of the pixels differ at 1280 px in light',
      '19.8 % of the pixels differ at 768 px in light',
      '33.9 % of the pixels differ at 390 px in light',
      '33.5 % of the pixels differ at 320 px in light',
    ],
  },
  {
    name: 'a colour of one word',
    html: table('<tr><td>1<td style="color:#c00">2'),
    against: table('<tr><td>1<td style="color:#060">2'),
    findings: ['`td` "2" has `color: rgb(204, 0, 0)`, in the original `rgb(0, 102, 0)`'],
  },
  {
    name: 'a colour written in another way',
    html: table('<tr><td style="color:#808080;background:#ff000080">1'),
    against: table('<tr><td style="color:oklch(59.99% 0 0);background:rgb(100% 0% 0% / .5)">1'),
    findings: [],
  },
  {
    name: 'a small image that is lost',
    html: `${table('<tr><td>')}<img alt="" src="data:image/png;base64,AAAA" width="8" height="8">`,
    against: `${table('<tr><td>')}<img alt="" src="${dot}" width="8" height="8">`,
    findings: [
      'Image `img` is missing, in the original it is shown',
      '1:118 Image `data:image/png;base64,…` is broken',
    ],
  },
  {
    name: 'an image less',
    html: table('<tr><td>1'),
    against: table(`<tr><td>1<img alt="" src="${dot}">`),
    findings: ['The original shows 1 images and frames, the page 0'],
  },
  {
    name: 'after a click',
    html: table('<tr><td><button onclick="this.textContent = 1">Add</button>'),
    against: table('<tr><td><button onclick="this.textContent = 2">Add</button>'),
    findings: ['Text differs after click on "Add": "2" became "1"'],
  },
  {
    name: 'a button that is dead',
    html: table('<tr><td><button aria-pressed="false">Bold</button>'),
    against: table(
      '<tr><td><button aria-pressed="false" onclick="this.setAttribute(`aria-pressed`, true)">Bold</button>',
    ),
    findings: ['`button` "Bold" has `aria-pressed: false`, in the original `true` (after click on "Bold")'],
  },
  {
    name: 'an original that no browser runs',
    html: table('<tr><td>1'),
    against: table('<tr><td>1</table><script type="module">import "tone"</script>'),
    findings: [
      'Not compared: a browser cannot run the original without its build tool: TypeError: Failed to resolve module specifier "tone". Relative references must start with either "/", "./", or "../".',
    ],
  },
  {
    name: 'a message',
    html: table('<tr><td>1</table><script>console.log("ready")</script>'),
    against: table('<tr><td>1</table><script>console.log("ready"); console.log("loaded")</script>'),
    findings: ['The original says `log: loaded`, the page does not'],
  },
]
