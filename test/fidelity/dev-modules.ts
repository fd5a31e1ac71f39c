import {join} from 'node:path'
import {build} from 'esbuild'

/** Whether no browser runs the file as it stands. */
export function isSource(path: string): boolean {
  return /\.[mc]?tsx?$|\.jsx$/.test(path)
}

/** One TypeScript or JSX module as a browser runs it. Its imports stay imports: the browser makes the graph. */
export async function serveModule(root: string, path: string): Promise<string> {
  const result = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'esnext',
    charset: 'utf8',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [
      {
        name: 'leave-imports',
        setup({onResolve}) {
          onResolve({filter: /.*/}, ({kind, path: specifier}) =>
            kind === 'entry-point' ? undefined : {path: rename(specifier), external: true},
          )
        },
      },
    ],
  })
  return result.outputFiles[0]?.text ?? ''
}

/** The module that an import of a stylesheet, an image or data stands for. */
export function serveImport(path: string, text: string): string {
  if (path.endsWith('.css')) {
    return `const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: ${JSON.stringify(path)}})
await new Promise((done) => { link.onload = done; document.head.append(link) })`
  }
  if (path.endsWith('.json')) return `export default ${text}`
  return `export default ${JSON.stringify(path)}`
}

function rename(specifier: string): string {
  if (!/^[./]/.test(specifier)) return `/@npm/${specifier}.js`
  return /\.[mc]?[jt]sx?$/.test(specifier) ? specifier : `${specifier}?import`
}
