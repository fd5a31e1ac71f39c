import {readStrings} from '@ampoule/lint/internals'
import type {LibraryContext} from './library-context.ts'
import {filesOf} from './library-patterns.ts'

/**
 * The files that CKEditor 4 asks for beside its script: its settings, its skin, what the plugins within it keep in their folders, and
 * the plugins that the page, its settings or another plugin name. Where nobody names a language it speaks that of the reader's browser,
 * which may be any.
 */
export async function ckeditorFiles(context: LibraryContext): Promise<readonly string[]> {
  const settings = await codeIn('config.js', context)
  const named = wordsIn(settings)
  const own = {...context, names: (name: string) => named.has(name) || context.names(name)}
  const hasLanguage = context.says(/\blanguage\b/) || /^\s*config\.language\b/m.test(settings)
  const language = hasLanguage ? '{en}' : '*'
  const always = ['config.js', 'styles.js', 'contents.css', 'plugins/icons.png', 'plugins/icons_hidpi.png']
  const skin = ['editor.css', 'editor_gecko.css', 'dialog.css', 'icons.png', 'icons_hidpi.png', 'skin.js']
  const files = [...always, `lang/${language}.js`, ...skin.map((name) => `skins/{moono-lisa}/${name}`)]
  for (const plugin of await pluginsOf(own)) files.push(...(await filesOfPlugin(plugin, language, own)))
  return filesOf(files, own)
}

/** Plugins within the script, which have folders without code, and those that are asked for. */
async function pluginsOf(context: LibraryContext): Promise<readonly string[]> {
  const inFolder = [...(await context.list(`${context.folder}plugins/`))].filter((name) => name.endsWith('/'))
  const others = new Set<string>()
  const found = new Set<string>()
  for (const name of inFolder.map((one) => one.slice(0, -1))) {
    const isWithin = !(await context.list(`${context.folder}plugins/${name}/`)).has('plugin.js')
    if (isWithin || context.names(name)) found.add(name)
    else others.add(name)
  }
  // Sets are walked to what is added on the way.
  for (const name of found) {
    const words = wordsIn(await codeIn(`plugins/${name}/plugin.js`, context))
    for (const other of others) if (words.has(other)) found.add(other)
  }
  return [...found]
}

/** All that a plugin has, of languages those that may be spoken. */
async function filesOfPlugin(name: string, language: string, context: LibraryContext): Promise<readonly string[]> {
  const all = await filesOf([`plugins/${name}/**`], context)
  const spoken = await filesOf(
    ['lang', 'dialogs/lang'].map((folder) => `plugins/${name}/${folder}/${language}.js`),
    context,
  )
  return all.filter((path) => !/\/lang\/[^/]*$|\.(?:md|txt)$/.test(path) || spoken.includes(path))
}

async function codeIn(path: string, {read, folder}: LibraryContext): Promise<string> {
  const file = await read(folder + path)
  return file === undefined ? '' : new TextDecoder().decode(file.bytes)
}

/** Words in the strings of code: of lists as well, as in `requires: 'widget,dialog'`. */
function wordsIn(code: string): ReadonlySet<string> {
  const texts = readStrings(code, 'classic').flatMap(({parts}) => parts.flatMap((part) => part ?? []))
  return new Set(texts.flatMap((text) => (text.length < 4096 ? text.split(/[\s,]+/) : [])))
}
