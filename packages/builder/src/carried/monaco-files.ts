import type {LibraryContext} from './library-context.ts'
import {filesOf} from './library-patterns.ts'

/** Files that Monaco's loader asks for, whatever is edited, and the grammars of the languages that the page names. */
const files = [
  'base/common/worker/simpleWorker.nls.js',
  'base/worker/workerMain.js',
  'base/browser/ui/codicons/codicon/codicon.ttf',
  'editor/editor.main.css',
  'editor/editor.main.js',
  'editor/editor.main.nls.js',
  'editor/editor.main.nls.{}.js',
  'basic-languages/{}/{}.js',
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
export async function monacoFiles(context: LibraryContext): Promise<readonly string[]> {
  const named = Object.entries(services).flatMap(([language, service]) => (context.names(language) ? [service] : []))
  const ofServices = [...new Set(named)].flatMap((one) => [`language/${one}Mode.js`, `language/${one}Worker.js`])
  return filesOf([...files, ...ofServices], context)
}
