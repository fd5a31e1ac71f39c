import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, shown, when, withoutNumbers} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-exception',
  severity: 'error',
  summary: 'A script has thrown, or a promise was rejected, and nobody caught it.',
  why: 'The script stops there: a part of the page may be missing or dead.',
  instead: 'Correct the script, or catch what can happen.',
  check({errors}, report) {
    for (const {when: moment, text, rejected, at} of distinct(
      errors,
      ({text, at}) => `${withoutNumbers(text)} ${at?.line}:${at?.column}`,
    )) {
      const kind = rejected ? 'Rejected promise' : 'Uncaught'
      report({message: `${kind}: ${shown(text)}${when(moment)}`, point: at})
    }
  },
}

export const examples: readonly RunExample[] = [
  {name: 'caught', html: '<p>Hello</p><script>try { null.x } catch {}</script>', findings: []},
  {
    name: 'a rejection that is dealt with later',
    html: '<p>Hello</p><script>const later = Promise.reject(new Error("x")); later.catch(() => {})</script>',
    findings: [],
  },
  {
    name: 'again and again, each time with another number',
    html: '<p>Hello</p>\n<script>let n = 0; setInterval(() => { throw new Error(`Row ${n++}`) }, 1)</script>',
    findings: ['2:46 Uncaught: Error: Row 0'],
  },
  {
    name: 'while loading',
    html: '<p>Hello</p>\n<script>\nconst list = undefined\nlist.map(String)\n</script>',
    findings: ["4:6 Uncaught: TypeError: Cannot read properties of undefined (reading 'map')"],
  },
  {
    name: 'a moment later',
    html: '<p>Hello</p>\n<script>setTimeout(() => { missing() }, 50)</script>',
    findings: ['2:28 Uncaught: ReferenceError: missing is not defined'],
  },
  {
    name: 'rejection',
    html: '<p>Hello</p>\n<script>Promise.reject(new Error("No data"))</script>',
    findings: ['2:24 Rejected promise: Error: No data'],
  },
  {
    name: 'on a click',
    html: '<p>Hello</p>\n<button onclick="total.x = 1">Add</button>',
    findings: ['2:18 Uncaught: ReferenceError: total is not defined (after click on "Add")'],
  },
  {
    name: 'storage in a sandbox',
    html: '<p>Hello</p>\n<script>localStorage.setItem("a", "1")</script>',
    profile: 'open-artifacts',
    findings: [
      "Uncaught: SecurityError: Failed to read the 'localStorage' property from 'Window': The document is sandboxed and lacks the 'allow…",
    ],
  },
  {
    name: 'syntax',
    html: '<p>Hello</p>\n<script>\nlet a = ;\n</script>',
    findings: ["Uncaught: SyntaxError: Unexpected token ';'"],
  },
  {
    name: 'in a module',
    html: '<p>Hello</p>\n<script type="module">\nconst a = {}\na.b.c = 1\n</script>',
    findings: ["4:7 Uncaught: TypeError: Cannot set properties of undefined (setting 'c')"],
  },
]
