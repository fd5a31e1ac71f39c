// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code of pages
import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type BuildResult, build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

/** Stands in every file outside. */
const secret = 'outside-the-root'
const outside = {
  'secret.json': `{"secret":"${secret}"}`,
  'secret.js': `export default "${secret}"`,
  'secret.css': `.${secret}{color:red}`,
  'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${secret}</title></svg>`,
  'secret.txt': secret,
  'secret.js.map': `${secret} = 1`,
  'notes.conf': `${secret} = 1`,
  'tsconfig.json': `{"compilerOptions": {"jsx": "react", "jsxFactory": "${secret.replaceAll('-', '_')}"}}`,
  'package.json': '{"name": "linked", "main": "secret.js"}',
  'jsx-runtime.js': `export const jsx = () => "${secret}"`,
}

let folder: string
let root: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'ampoule-')))
  root = join(folder, 'proj')
  await put('outside', outside)
  await put('proj', {'.keep': ''})
})
afterEach(() => rm(folder, {recursive: true, force: true}))

type Files = Readonly<Record<string, string>>

async function put(where: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, where, path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, content)
  }
}

async function link(path: string, target: string): Promise<void> {
  await mkdir(dirname(join(root, path)), {recursive: true})
  await symlink(target, join(root, path))
}

const script = (code: string): string => `<!doctype html><title>x</title>\n<script type=module>${code}</script>`

async function seal(page: string, path = 'page.html', cache?: string): Promise<BuildResult> {
  const capabilities = createNodeCapabilities({root, ...(cache !== undefined && {cache})})
  return build(page, {capabilities, path, minify: false})
}

/** All that a build gives, as text. */
function everything({html, findings, ledger}: BuildResult): string {
  const blobs = [...html.matchAll(/base64,([\w+/=]+)/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString(),
  )
  return [html, ...blobs, JSON.stringify(findings), JSON.stringify(ledger)]
    .join('\n')
    .replaceAll('outside_the_root', secret)
}

interface Way {
  readonly name: string
  readonly page: string
  readonly files?: Files
  /** Name in the root folder, and what it is a link to. */
  readonly links?: Readonly<Record<string, string>>
  readonly path?: string
  /** What is seen only once outside: it is not told either. */
  readonly untold?: RegExp
}

const ways: readonly Way[] = [
  {
    name: 'a pattern of import()',
    page: script('const n = location.hash; console.log(await import(`../outside/$' + '{n}.json`))'),
    untold: /secret/,
  },
  {
    name: 'a pattern of import(), put together',
    page: script('console.log(await import("../outside/" + location.hash + ".js"))'),
    untold: /secret/,
  },
  {
    name: 'a pattern of import() in a folder that is a link',
    page: script('console.log(await import(`./data/${location.hash}.json`))'),
    links: {data: '../outside'},
    untold: /secret/,
  },
  {
    name: 'a pattern of require()',
    page: script('import "./a.cjs"'),
    files: {'a.cjs': 'console.log(require(`../outside/${location.hash}.json`))'},
    untold: /secret/,
  },
  {
    name: '.. behind the name of a package',
    page: script('import s from "p/../../../outside/secret.txt"; console.log(s)'),
  },
  {
    name: '.. behind a package that is there',
    page: script('import s from "p/../../../outside/secret.txt"; console.log(s)'),
    files: {'node_modules/p/package.json': '{}'},
  },
  {
    name: 'a stylesheet that a script imports',
    page: script('import "./a.css"'),
    files: {
      'a.css': '@import "sub/../../outside/secret.css"; p{background:url("sub/../../outside/secret.svg")}',
      'sub/x': '',
    },
  },
  {
    name: 'a stylesheet that is a module',
    page: script('import s from "./a.css" with {type: "css"}; console.log(s)'),
    files: {'a.css': '@import "../outside/secret.css"; p{background:url("../outside/secret.svg")}'},
  },
  {name: 'text', page: script('import s from "../outside/secret.json" with {type: "text"}; console.log(s)')},
  {
    name: 'text by a link',
    page: script('import s from "./a.json" with {type: "text"}; console.log(s)'),
    links: {'a.json': '../outside/secret.json'},
  },
  {
    name: 'extends of tsconfig.json',
    page: '# x\n\n<script type=module src=main.ts></script>',
    path: 'page.md',
    files: {'tsconfig.json': '{"extends": "../outside/notes.conf"}', 'main.ts': 'console.log(1)'},
  },
  {
    name: 'extends of tsconfig.json, where it is one',
    page: '<title>x</title><script type=module src=main.tsx></script>',
    files: {'tsconfig.json': '{"extends": "../outside/tsconfig.json"}', 'main.tsx': 'console.log(<p/>)'},
  },
  {
    name: 'a tsconfig.json that is a link',
    page: '<title>x</title><script type=module src=main.tsx></script>',
    files: {'main.tsx': 'console.log(<p/>)'},
    links: {'tsconfig.json': '../outside/tsconfig.json'},
  },
  {
    name: 'paths of tsconfig.json',
    page: '<title>x</title><script type=module src=main.ts></script>',
    files: {
      'tsconfig.json': '{"compilerOptions": {"paths": {"@/*": ["../outside/*"]}}}',
      'main.ts': 'import s from "@/secret.txt"; console.log(s)',
    },
  },
  {
    name: 'baseUrl of tsconfig.json',
    page: '<title>x</title><script type=module src=main.ts></script>',
    files: {
      'tsconfig.json': '{"compilerOptions": {"baseUrl": "../outside"}}',
      'main.ts': 'import s from "secret.txt"; console.log(s)',
    },
  },
  {
    name: 'jsxImportSource of tsconfig.json',
    page: '<title>x</title><script type=module src=main.tsx></script>',
    files: {
      'tsconfig.json': '{"compilerOptions": {"jsx": "react-jsx", "jsxImportSource": "../outside"}}',
      'main.tsx': 'console.log(<p/>)',
    },
  },
  ...[
    '"main": "../../../outside/secret.js"',
    '"module": "../../../outside/secret.js"',
    '"browser": "../../../outside/secret.js"',
    '"main": "i.js", "browser": {"./i.js": "../../../outside/secret.js"}',
    '"exports": "./../../../outside/secret.js"',
    '"exports": {".": "./l.js"}',
  ].map(
    (field): Way => ({
      name: `a package.json with ${field}`,
      page: script('import s from "p"; console.log(s)'),
      files: {'node_modules/p/package.json': `{"name": "p", ${field}}`, 'node_modules/p/i.js': ''},
      links: {'node_modules/p/l.js': '../../../outside/secret.js'},
    }),
  ),
  {
    name: 'imports of package.json',
    page: script('import s from "#s"; console.log(s)'),
    files: {'package.json': '{"imports": {"#s": "../outside/secret.js"}}'},
  },
  {
    name: 'a package that is a link to any folder',
    page: script('import s from "linked"; import t from "linked/secret.txt"; console.log(s, t)'),
    links: {'node_modules/linked': '../../outside'},
  },
  {
    name: 'a node_modules that is a link to any folder',
    page: script('import s from "outside/secret.txt"; console.log(s)'),
    links: {node_modules: '..'},
  },
  {
    name: 'a package.json that is a link',
    page: script('import "./a.js"'),
    files: {'a.js': 'import "p"'},
    links: {'package.json': '../outside/notes.conf', 'node_modules/p/package.json': '../../../outside/notes.conf'},
  },
  {
    name: 'a source map beside a script',
    page: script('import "./a.js"\n//# sourceMappingURL=../outside/secret.js.map'),
    files: {'a.js': 'console.log(1)\n//# sourceMappingURL=../outside/secret.js.map'},
  },
  {
    name: 'a source map of a classic script',
    page: '<!doctype html><title>x</title><script>console.log(1)\n//# sourceMappingURL=../outside/secret.js.map</script>',
  },
  {
    name: 'a source map of a stylesheet',
    page: script('import "./a.css"'),
    files: {'a.css': 'p{color:red}\n/*# sourceMappingURL=../outside/secret.js.map */'},
  },
  {
    name: 'an address of a module',
    page: script('console.log(new URL("../outside/secret.txt", import.meta.url))'),
  },
  {
    name: 'an address of a module, by a link',
    page: script('console.log(new URL("./a.txt", import.meta.url))'),
    links: {'a.txt': '../outside/secret.txt'},
  },
  {
    name: 'a worker',
    page: script('new Worker(new URL("./w.js", import.meta.url), {type: "module"})'),
    files: {'w.js': 'import s from "../outside/secret.txt"; import("../outside/" + s + ".json"); console.log(s)'},
  },
  {
    name: 'a script that fetches a link',
    page: script('fetch("a.json"); document.body.innerHTML = `<img src="a.svg">`'),
    links: {'a.json': '../outside/secret.json', 'a.svg': '../outside/secret.svg'},
  },
]

test.each(ways)(
  'nothing of outside gets into the page or its report: $name',
  async ({page, files = {}, links = {}, path, untold}) => {
    await put('proj', files)
    for (const [name, target] of Object.entries(links)) await link(name, target)
    for (const cache of [undefined, join(folder, 'cache'), join(folder, 'cache')]) {
      const result = await seal(page, path, cache)
      expect(everything(result)).not.toContain(secret)
      expect(result.findings.map(({file}) => file ?? '').join(' ')).not.toContain('outside')
      if (untold) expect(everything(result)).not.toMatch(untold)
    }
  },
)

test('a source map leads no finding outside', async () => {
  const map = {version: 3, sources: ['../../outside/notes.conf'], names: [], mappings: 'AAAA'}
  const comment = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`
  await put('proj', {'a.js': `document.write('<img src="https://a.test/x.png">')\n${comment}`})
  const {findings} = await seal(script('import "./a.js"'))
  expect(findings.filter(({url}) => url?.includes('a.test'))).not.toEqual([])
  expect(JSON.stringify(findings)).not.toContain('outside')
})

describe('what is let in', () => {
  const main = script('import s from "p"; console.log(s)')
  const answer = {'package.json': '{"name": "p", "main": "i.js"}', 'i.js': 'module.exports = "let-in" + require("q")'}
  const sealed = async (): Promise<string> => {
    const result = await seal(main)
    expect(result.findings.filter(({severity}) => severity === 'error')).toEqual([])
    return result.html
  }

  test('packages in node_modules upward', async () => {
    await put('node_modules/p', answer)
    await put('node_modules/q', {'index.js': 'module.exports = 5'})
    expect(await sealed()).toContain('let-in')
  })

  test('packages that pnpm links, and those beside them', async () => {
    const store = 'node_modules/.pnpm/p@1.0.0/node_modules'
    await put(`${store}/p`, answer)
    await put(`node_modules/.pnpm/q@1.0.0/node_modules/q`, {
      'package.json': '{"name": "q"}',
      'index.js': 'module.exports = 5',
    })
    await symlink('../../q@1.0.0/node_modules/q', join(folder, store, 'q'))
    await symlink('.pnpm/p@1.0.0/node_modules/p', join(folder, 'node_modules/p'))
    expect(await sealed()).toContain('let-in')
  })

  test('packages in a store elsewhere', async () => {
    await put('store/links/p/1.0.0/hash/node_modules/p', answer)
    await put('store/links/p/1.0.0/hash/node_modules/q', {
      'package.json': '{"name": "q"}',
      'index.js': 'module.exports = 5',
    })
    await link('node_modules/p', '../../store/links/p/1.0.0/hash/node_modules/p')
    expect(await sealed()).toContain('let-in')
  })

  test('packages of the same workspace', async () => {
    await put('', {'pnpm-workspace.yaml': 'packages: ["*"]'})
    await put('p', answer)
    await put('p/node_modules/q', {'index.js': 'module.exports = 5'})
    await link('node_modules/p', '../../p')
    expect(await sealed()).toContain('let-in')
  })

  test('a root folder that is itself a link', async () => {
    await put('proj', {'a.js': 'import b from "./b.js"; console.log("let-in", b)', 'b.js': 'export default 1'})
    await symlink(root, join(folder, 'way'))
    root = join(folder, 'way')
    const result = await seal('<!doctype html><title>x</title><script type=module src="./a.js"></script>')
    expect(result.html).toContain('let-in')
    expect(result.ledger.of('bundled').map(({path}) => path)).toEqual(['b.js', 'a.js'])
  })

  test('tsconfig.json of the root folder and of a package, its paths, and modules that browsers do without', async () => {
    await put('proj', {
      'tsconfig.json': '// x\n{"extends": "./base", "compilerOptions": {"paths": {"@/*": ["lib/*"],},},}',
      'base.json': '{"extends": "conf/tsconfig.json"}',
      'node_modules/conf/tsconfig.json': '{"compilerOptions": {"jsx": "react", "jsxFactory": "letIn"}}',
      'lib/a.tsx': 'declare const letIn: Function; export default <p/>',
      'sub/tsconfig.json': '{"compilerOptions": {"jsx": "react", "jsxFactory": "otherwise"}}',
      'sub/b.tsx': 'declare const otherwise: Function; export default <p/>',
      'main.ts':
        'import a from "@/a"; import b from "./sub/b"; import fs from "fs"; import x from "p/x.js"; console.log(a, b, fs, x)',
      'package.json': '{"browser": {"fs": false}}',
      'node_modules/p/package.json': '{"browser": {"./x.js": false}}',
      'node_modules/p/x.js': 'module.exports = "not for browsers"',
    })
    const {html, findings} = await seal('<!doctype html><title>x</title><script type=module src=main.ts></script>')
    expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
    expect(html).toContain('letIn("p"')
    expect(html).toContain('otherwise("p"')
    expect(html).not.toContain('not for browsers')
  })
})
