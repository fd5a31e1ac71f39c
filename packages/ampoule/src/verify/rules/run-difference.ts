import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-difference',
  severity: 'error',
  summary: 'The page does not look, say or do what its original does.',
  why: 'A build must not change the page: the reader would see something other than what was written.',
  instead: 'Look at the picture of the difference, and at the other findings: what is missing is the usual cause.',
  check({differences}, report) {
    for (const {text, file} of differences) report({message: `${text}${file === undefined ? '' : `: see \`${file}\``}`})
  },
}

const table = (rows: string): string =>
  `<!doctype html><html lang="en"><title>T</title><style>body{background:#fff;color:#000}</style><table>${rows}</table>`

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
      '11.9 % of the pixels differ at 1280 px in light',
      '19.8 % of the pixels differ at 768 px in light',
      '33.9 % of the pixels differ at 390 px in light',
      '33.5 % of the pixels differ at 320 px in light',
    ],
  },
  {
    name: 'after a click',
    html: table('<tr><td><button onclick="this.textContent = 1">Add</button>'),
    against: table('<tr><td><button onclick="this.textContent = 2">Add</button>'),
    findings: ['Text differs after click on "Add": "2" became "1"'],
  },
  {
    name: 'a message',
    html: table('<tr><td>1</table><script>console.log("ready")</script>'),
    against: table('<tr><td>1</table><script>console.log("ready"); console.log("loaded")</script>'),
    findings: ['The original says `log: loaded`, the page does not'],
  },
]
