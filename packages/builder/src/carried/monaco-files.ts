import type {LibraryContext} from './library-context.ts'

/** Files that Monaco's loader asks for, whatever is edited. */
const always = [
  'base/common/worker/simpleWorker.nls.js',
  'base/worker/workerMain.js',
  'editor/editor.main.css',
  'editor/editor.main.js',
  'editor/editor.main.nls.js',
]

/** Languages with a service of their own, and its folder. */
const services: Readonly<Record<string, string>> = {
  css: 'css/css',
  less: 'css/css',
  scss: 'css/css',
  handlebars: 'html/html',
  html: 'html/html',
  razor: 'html/html',
  json: 'json/json',
  javascript: 'typescript/ts',
  typescript: 'typescript/ts',
}

/** The files that Monaco asks for beside its loader: the editor, and the languages that the page names. */
export async function monacoFiles({words, path, read}: LibraryContext): Promise<readonly string[]> {
  const folder = path.replace(/[^/]*$/, '')
  const files = [...always]
  for (const word of [...words()].filter((one) => /^[a-z][a-z0-9-]{0,20}$/.test(one))) {
    const service = Object.hasOwn(services, word) ? services[word] : undefined
    if (service !== undefined) files.push(`language/${service}Mode.js`, `language/${service}Worker.js`)
    const grammar = `basic-languages/${word}/${word}.js`
    if ((await read(folder + grammar)) !== undefined) files.push(grammar)
  }
  return files
}
