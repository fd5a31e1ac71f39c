import type {TestPage} from './page.ts'

const map = (json: string): string => `<script type="importmap">${json}</script>`
const mod = (code: string): string => `<script type="module">${code}</script>`

/** Modules and import maps. */
export const modulePages: readonly TestPage[] = [
  {name: 'module', html: '<script type="module" src="{url}"></script>'},
  {name: 'module async', html: '<script type="module" async src="{url}"></script>'},
  {name: 'module at data:', html: `<script type="module" src="data:text/javascript,import '{url}'"></script>`},
  {name: 'import', html: mod("import '{url}'")},
  {name: 'import with names', html: mod("import * as x from '{url}'")},
  {name: 'export from', html: mod("export * from '{url}'")},
  {name: 'import of two', html: mod("import '{url}'; import 'https://b.test/{id}'")},
  {name: 'import, and what follows it', html: mod("import '{url}'; fetch('https://a.test/ok/{id}/after')")},
  {name: 'import of a relative module', html: mod("import './x/{id}.js'")},
  {name: 'import of data:', html: mod("import 'data:text/javascript,'")},
  {name: 'import of a name', html: mod("import 'three'")},
  {name: 'import of a name, and what follows it', html: mod("import 'three'; fetch('{url}')")},
  {name: 'import of JSON', html: mod("import x from '{url}' with {type: 'json'}")},
  {name: 'import of CSS', html: mod("import x from '{url}' with {type: 'css'}")},
  {name: 'import of an unknown type', html: mod("import x from '{url}' with {type: 'nonsense'}")},
  {name: 'dynamic import', html: "<script>import('{url}').catch(() => {})</script>"},
  {name: 'dynamic import of data:', html: "<script>import('data:text/javascript,').catch(() => {})</script>"},
  {
    name: 'dynamic import of blob:',
    html: "<script>import(URL.createObjectURL(new Blob([\"fetch('{url}')\"], {type: 'text/javascript'}))).catch(() => {})</script>",
  },
  {name: 'dynamic import of a name', html: "<script>import('three').catch(() => {})</script>"},
  {name: 'dynamic import that a function holds', html: "<script>const load = () => import('{url}')</script>"},
  {name: 'import.meta.url', html: mod("fetch(new URL('x/{id}', import.meta.url))")},
  {name: 'import.meta.resolve', html: mod("fetch(import.meta.resolve('{url}'))")},
  {name: 'import map', html: map('{"imports": {"x": "{url}"}}') + mod("import 'x'")},
  {name: 'import map that nobody uses', html: map('{"imports": {"x": "{url}"}}')},
  {
    name: 'import map with a folder',
    html: map('{"imports": {"x/": "https://a.test/ok/{id}/"}}') + mod("import 'x/y.js'"),
  },
  {
    name: 'import map for an address',
    html: map('{"imports": {"https://b.test/{id}": "{url}"}}') + mod("import 'https://b.test/{id}'"),
  },
  {name: 'import map to a relative module', html: map('{"imports": {"x": "./x/{id}.js"}}') + mod("import 'x'")},
  {name: 'import map to data:', html: map('{"imports": {"x": "data:text/javascript,"}}') + mod("import 'x'")},
  {
    name: 'import map for a dynamic import',
    html: `${map('{"imports": {"x": "{url}"}}')}<script>import('x').catch(() => {})</script>`,
  },
  {name: 'import map after its use', html: mod("import 'x'") + map('{"imports": {"x": "{url}"}}')},
  {
    name: 'import map after another',
    html: map('{"imports": {"y": "https://b.test/{id}"}}') + map('{"imports": {"x": "{url}"}}') + mod("import 'x'"),
  },
  {
    name: 'import map that says it twice',
    html: map('{"imports": {"x": "{url}"}}') + map('{"imports": {"x": "https://b.test/{id}"}}') + mod("import 'x'"),
  },
  {name: 'import map with a scope', html: map('{"scopes": {"./": {"x": "{url}"}}}') + mod("import 'x'")},
  {name: 'import map that is broken', html: map('{"imports": {"x": "{url}"') + mod("import 'x'")},
  {name: 'import map with null', html: map('{"imports": {"x": null}}') + mod("import 'x'")},
  {name: 'import map with a bare address', html: map('{"imports": {"x": "y"}}') + mod("import 'x'")},
  {name: 'import map from outside', html: '<script type="importmap" src="{url}"></script>'},
  {
    name: 'import map with an integrity',
    html:
      map(
        '{"imports": {"x": "{url}"}, "integrity": {"{url}": "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}}',
      ) + mod("import 'x'"),
  },
  {
    name: 'import map in a frame',
    html: `<iframe srcdoc="<script type=importmap>{&quot;imports&quot;: {&quot;x&quot;: &quot;{url}&quot;}}</script><script type=module>import 'x'</script>"></iframe>`,
  },
  {
    name: 'import map outside of a frame',
    html: `${map('{"imports": {"x": "{url}"}}')}<iframe srcdoc="<script type=module>import 'x'</script>"></iframe>`,
  },
  {
    name: 'speculation rules, prefetch',
    html: '<script type="speculationrules">{"prefetch": [{"urls": ["https://p{id}.test/"], "eagerness": "immediate"}]}</script>',
  },
  {
    name: 'speculation rules, prefetch of the site itself',
    html: '<script type="speculationrules">{"prefetch": [{"urls": ["x/{id}"], "eagerness": "immediate"}]}</script>',
    tab: true,
  },
  {
    name: 'speculation rules, prerender of the site itself',
    html: '<script type="speculationrules">{"prerender": [{"urls": ["x/{id}"], "eagerness": "immediate"}]}</script>',
    tab: true,
  },
]
