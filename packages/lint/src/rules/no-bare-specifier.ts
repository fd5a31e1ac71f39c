import {defineRule, type Example} from '../define-rule.ts'
import {readImportMap} from '../references/importmap.ts'
import {claimOf} from '../rule-support/claim.ts'
import {describeVia} from '../rule-support/resource-rule.ts'
import {attribute, textOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-bare-specifier',
  severity: 'warning',
  summary: 'Disallow imports of packages by name that no import map resolves.',
  why: 'A browser does not know packages: the import throws, and nothing of the module runs.',
  instead: 'Install the package and build the page.',
  options: {},
  messages: {
    bare: 'Unexpected specifier `{url}` by {via}, expected a bundled script',
    map: 'Unexpected {problem}, expected an import map that the browser can use',
  },
  create({page, report}) {
    return {
      reference(reference) {
        if (claimOf(reference) !== 'bare-specifier') return
        report({message: 'bare', data: {url: reference.url, via: describeVia(reference)}, reference})
      },
      end() {
        for (const element of page.elementsOf('script')) {
          if (attribute(element, 'type')?.trim().toLowerCase() !== 'importmap') continue
          for (const {message, start, end} of readImportMap(textOf(element)).problems) {
            const problem = message.replace(/^Unexpected /, '').replace(/, expected .*/s, '')
            report({message: 'map', data: {problem}, place: page.placeOfText(element, start, end)})
          }
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {
    name: 'bundled',
    html: '<script type="module">const mean = (list) => list.reduce((a, b) => a + b) / list.length</script>',
    findings: [],
  },
  {
    name: 'a classic script that is no module',
    html: '<script>const text = "import three from \'three\'"</script>',
    findings: [],
  },
  {
    name: 'import',
    html: '<script type="module">\nimport * as THREE from "three"\nnew THREE.Scene()\n</script>',
    findings: ['2:25-2:30 Unexpected specifier `three` by `import`, expected a bundled script'],
  },
  {
    name: 'resolved by an import map',
    html: '<script type="importmap">{"imports": {"three": "data:text/javascript,1"}}</script><script type="module">import "three"</script>',
    findings: [],
  },
  {
    name: 'import()',
    html: '<button onclick="import(\'chart.js\')">Chart</button>',
    findings: [
      '1:26-1:34 Unexpected specifier `chart.js` by `import()` (not on every load), expected a bundled script',
    ],
  },
  {
    name: 'an address in an attribute is no specifier',
    html: '<script type="module" src="app.js"></script>',
    findings: [],
  },
  {
    name: 'a map that is no map',
    html: '<script type="importmap">{"imports": {"three": "three.js"}}</script>',
    findings: ['1:49-1:57 Unexpected address `three.js` of `three`, expected an import map that the browser can use'],
  },
]
