import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-blank',
  severity: 'error',
  summary: 'The page shows nothing.',
  why: 'The reader sees an empty page.',
  instead: 'Look at the other findings: a script that is blocked or throws is the usual cause.',
  check({shown, attempts}, report) {
    const isAway = attempts.some(({kind, what}) => kind === 'navigation' && !/^https?:/.test(what))
    if (shown?.isBlank === true && !isAway) report({message: 'Page is blank: nothing in it can be seen'})
  },
}

export const examples: readonly RunExample[] = [
  {name: 'drawn by script', html: '<div id="app"></div><script>app.textContent = "Hello"</script>', findings: []},
  {
    name: 'a picture alone',
    html: '<svg width="10" height="10" role="img" aria-label="Dot"><circle r="5"/></svg>',
    findings: [],
  },
  {
    name: 'faded in by a script that runs',
    html: '<style>p{opacity:0}</style><p id="p">Hello</p><script>p.style.opacity = 1</script>',
    findings: [],
  },
  {name: 'nothing', html: '<div id="app"></div>', findings: ['Page is blank: nothing in it can be seen']},
  {
    name: 'text that is hidden',
    html: '<style>p{visibility:hidden}</style><p>Hello</p>',
    findings: ['Page is blank: nothing in it can be seen'],
  },
  {
    name: 'faded in by a script that never runs',
    html: '<style>p{opacity:0}</style><p>Hello</p>',
    findings: ['Page is blank: nothing in it can be seen'],
  },
  {
    name: 'an application whose script throws',
    html: '<div id="app"></div>\n<script>render()</script>',
    findings: ['Page is blank: nothing in it can be seen', '2:9 Uncaught: ReferenceError: render is not defined'],
  },
]
