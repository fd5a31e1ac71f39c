import {defineRule, type Example} from '../define-rule.ts'
import {readImportMap} from '../references/import-map.ts'
import {claimOf} from '../rule-support/claim.ts'
import {whenOf} from '../rule-support/resource-rule.ts'
import {attribute, textOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-bare-specifier',
  severity: 'warning',
  summary: 'Disallow imports of packages by name that no import map resolves.',
  why: 'Browsers do not know packages: the import throws, and the module does not run.',
  instead: 'Install the package and build the page.',
  options: {},
  messages: {
    bare: 'Import of `{url}` does not resolve: no import map names it{when}',
    map: '{problem}',
  },
  create({page, report}) {
    return {
      reference(reference) {
        if (claimOf(reference) !== 'bare-specifier') return
        report({message: 'bare', data: {url: reference.url, when: whenOf(reference)}, reference})
      },
      end() {
        for (const element of page.elementsOf('script')) {
          if (attribute(element, 'type')?.trim().toLowerCase() !== 'importmap') continue
          for (const {message, start, end} of readImportMap(textOf(element)).problems) {
            report({message: 'map', data: {problem: message}, place: page.placeOfText(element, start, end)})
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
    findings: ['2:25-2:30 Import of `three` does not resolve: no import map names it'],
  },
  {
    name: 'resolved by an import map',
    html: '<script type="importmap">{"imports": {"three": "data:text/javascript,1"}}</script><script type="module">import "three"</script>',
    findings: [],
  },
  {
    name: 'import()',
    html: '<button onclick="import(\'chart.js\')">Chart</button>',
    findings: ['1:26-1:34 Import of `chart.js` does not resolve: no import map names it (not on every load)'],
  },
  {
    name: 'an address in an attribute is no specifier',
    html: '<script type="module" src="app.js"></script>',
    findings: [],
  },
  {
    name: 'a map that is no map',
    html: '<script type="importmap">{"imports": {"three": "three.js"}}</script>',
    findings: ['1:49-1:57 Address `three.js` of `three` is neither a URL nor a path from `/`, `./` or `../`'],
  },
]
