import {type CdnAsset, incurable} from './asset.ts'
import {requestOf} from './jsdelivr.ts'
import {readNpmPath} from './npm-path.ts'

/** Pages of esm.sh that are tools of its own, and no packages. */
const tools = new Set(['tsx', 'run', 'x', 'uno', 'hot', 'sw', 'build', 'install', 'status.json'])

/** Folders that esm.sh puts in front of a file that it has built. */
const builds = /^(?:es20\d\d|esnext|deno|denonext|node|browserslist)\//

/** esm.sh: `/name@version/sub`, `/v135/…`, `/*name` (all imports left outside), `/stable/…`. */
export function readEsmSh(url: URL): CdnAsset | undefined {
  // `/react-dom@18.2.0&external=react/client`: an import map that names a folder has its options before the slash.
  const path = url.pathname
    .replace(/^\/(?:v\d+|stable)\//, '/')
    .replace(/^\/\*/, '/')
    .replace(/&[^/]*/g, '')
  const [, first = ''] = path.split('/')
  if (first === '') return undefined
  if (tools.has(first)) return incurable(`\`esm.sh/${first}\` is a tool that compiles in the browser, not a package`)
  if (first === 'node') return incurable('it stands for a module of Node, which browsers do not have')
  if (first === 'gh' || first === 'jsr' || first === 'pr') return incurable(`\`esm.sh/${first}\` is not npm`)
  const named = readNpmPath(path)
  if (named === undefined) return undefined
  const replaced = replacedBy(url)
  return {
    kind: 'module',
    ...requestOf(named),
    subpath: subpathOf(named.path, named.package),
    ...(Object.keys(replaced).length > 0 && {replaced}),
  }
}

/** `?alias=react:preact/compat&deps=preact@10.19.3`: the packages that are named, each with what stands for it. */
function replacedBy({pathname, search, origin}: URL): Record<string, string> {
  const options = new URLSearchParams([/&[^/]*/.exec(pathname)?.[0] ?? '', search.slice(1)].join('&'))
  const listed = (name: string): string[] => options.getAll(name).flatMap((value) => value.split(','))
  const versions = new Map(
    listed('deps').flatMap((each) => {
      const named = readNpmPath(each)
      return named === undefined ? [] : [[named.package, each] as const]
    }),
  )
  const found = [...versions].map(([name, version]) => [name, `${origin}/${version}`])
  for (const alias of listed('alias')) {
    const [name = '', target = ''] = alias.split(':')
    const named = readNpmPath(target)
    if (name === '' || named === undefined) continue
    const version = target.includes('@', 1) ? undefined : versions.get(named.package)
    found.push([name, `${origin}/${version === undefined ? target : version + target.slice(named.package.length)}`])
  }
  return Object.fromEntries(found)
}

/** `es2022/react.mjs` is the package itself, `es2022/jsx-runtime.mjs` a part of it. */
function subpathOf(path: string, name: string): string {
  const built = path.replace(/^(?:X-[^/]+\/)/, '')
  if (!builds.test(built)) return path
  const sub = built.replace(builds, '').replace(/(?:\.bundle|\.development)?\.m?js$/, '')
  return sub === name.replace(/^@[^/]+\//, '') || sub === 'index' ? '' : sub
}
