import {boolean, decodePage, type Place} from '@ampoule/lint'
import {dataText, readDataUrl, sourceOf} from '@ampoule/lint/internals'
import type {Element, Parents} from 'hast'
import {contextOf} from '../build-context.ts'
import {
  CapabilityError,
  type MappedText,
  type ScriptEntry,
  type SourceFile,
  type SourcePosition,
} from '../capabilities.ts'
import {resolveCdn} from '../cdn/resolve-cdn.ts'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {treeElements} from '../element-view.ts'
import {element, getAttribute, replaceIn, textOf} from '../hast.ts'
import {checkIntegrity} from '../integrity.ts'
import {takenIn} from '../ledger.ts'
import {isMinified, type Library, libraryOf} from '../library-name.ts'
import {withoutPolyfill} from '../module-preloads.ts'
import {modulesNamed} from '../modules-named.ts'
import {orFailure, recordFailure, type Subject} from '../page-data.ts'
import {readPageImports} from '../page-imports.ts'
import {asksReadyState, placeScript, searchesScripts} from '../place-script.ts'
import {problem} from '../problem.ts'
import {reportBundleProblems} from '../report-bundle-problems.ts'
import {isRemoteUrl} from '../resolve-url.ts'
import {hasCompiledScripts, isCompiledScript, languageOf, type RunKind, reasonToDrop, runKind} from '../script-kind.ts'
import {inlineWorkerImports} from '../worker-imports.ts'

/** Pass: scripts beside the page, and what they import, become scripts inside it. Needs `capabilities.bundle`. */
export const bundleScripts = definePass({
  name: 'bundle-scripts',
  summary: 'Turn scripts beside the page, and what they import, into scripts inside it, in the order they ran in.',
  needs: ['read', 'bundle'],
  options: {minify: boolean('Minify the scripts.', true)},
  async transform(tree, {options, file, path, capabilities, ledger}) {
    const {base, encoding, reader} = contextOf(file)
    const importMap = readPageImports(tree, path)
    const scripts: Script[] = []
    const isCompiled = hasCompiledScripts(tree)
    for (const element of treeElements(tree)) {
      const kind = runKind(element)
      if (kind === undefined) continue
      const {node, parentNode: parent} = element
      const src = sourceOf(element)?.value.trim()
      if (src === undefined && contextOf(file).sealed) continue
      // What made styles of it has said so.
      if (src !== undefined && resolveCdn(src)?.kind === 'tailwind') continue
      const found =
        src === undefined
          ? await withLibraries(inlineScript(node, parent, kind, path))
          : await externalScript(node, parent, kind, src)
      if (found !== undefined) scripts.push(found)
    }
    if (scripts.length === 0) return
    const bundled = scripts.filter(({verbatim}) => verbatim === undefined)
    const result = await capabilities.bundle({
      entries: bundled.map(({entry}) => entry),
      minify: options.minify,
      page: path,
      ...(base !== undefined && {base}),
      named: modulesNamed(tree),
      imports: importMap.imports,
      scopes: importMap.scopes,
    })
    noteLibraries(scripts, contextOf(file).libraries)
    const failed = reportBundleProblems(result.problems, file, path)
    const vendored = new Map(result.vendored?.map(({url, files}) => [url, files]))
    // What a module imports may search as well.
    const codes = [...scripts.map(({entry}) => entry.text), ...result.scripts.map(({text}) => text)]
    const searches = codes.some(searchesScripts)
    const asksState = scripts.some(
      ({entry, node}) => getAttribute(node, 'defer') !== undefined && asksReadyState(entry.text),
    )
    for (const [index, script] of scripts.entries()) {
      const made = script.verbatim ?? result.scripts[bundled.indexOf(script)]
      const text = made && withoutPolyfill(made, script.entry.module ? 'module' : 'classic', reader.parse)
      if (text === undefined || (failed && text.text === '' && script.entry.text.trim() !== '')) {
        if (script.subject !== undefined)
          ledger.record({
            ...script.subject,
            status: 'failed',
            path: script.entry.path,
            reason: 'it could not be bundled',
          })
        continue
      }
      const followsModule = scripts.slice(0, index).some((other) => other.entry.module)
      placeScript({...script, src: script.subject?.url}, text, {followsModule, searches, asksState}, tree)
      if (script.subject !== undefined) {
        const {path, ...rest} = script.file ?? script.entry
        const files = vendored.get(script.subject.url)
        const taken = takenIn({path, ...('vendored' in rest && rest), ...(files && {vendored: files})}, 'bundled')
        ledger.record({...script.subject, ...taken, bytes: text.text.length})
      }
    }
    const own = new Set(scripts.map(({entry}) => entry.path))
    const known = new Set(scripts.map(({subject}) => subject?.url))
    for (const {url, files} of result.vendored ?? []) {
      if (known.has(url)) continue
      const [first] = files
      ledger.record({url, sink: 'module', file: path, ...takenIn({path: first?.path ?? url, vendored: files})})
    }
    for (const input of result.inputs) {
      if (vendored.size > 0 && /(?:^|\/)node_modules\//.test(input)) continue
      if (!own.has(input)) ledger.record({url: input, sink: 'module', file: path, status: 'bundled', path: input})
    }
    if (result.styles.text.trim() !== '') documentParts(tree).head.children.push(styleElement(result.styles))
    const isOpen = result.problems.some(({url}) => url !== undefined && isRemoteUrl(url))
    importMap.remove(new Set([...result.inputs, ...vendored.keys()]), isOpen, ledger)

    /** Workers that a script makes of text get the libraries that they import. */
    async function withLibraries(script: Script | undefined): Promise<Script | undefined> {
      if (script === undefined || script.entry.language !== 'js') return script
      const {entry, node} = script
      const text = await inlineWorkerImports(entry.text, async (url) => {
        const subject: Subject = {url, sink: 'worker', file: path, ...placeOf(node)}
        const read = await orFailure(file, subject, () => capabilities.read(url, path))
        if (typeof read === 'string') return undefined
        ledger.record({...subject, ...takenIn(read), bytes: read.bytes.length})
        return read
      })
      return {...script, entry: {...entry, text}}
    }

    async function externalScript(
      node: Element,
      parent: Parents,
      kind: RunKind,
      src: string,
    ): Promise<Script | undefined> {
      const subject: Subject = {url: src, sink: kind === 'module' ? 'module' : 'script', file: path, ...placeOf(node)}
      if (src === '' || /^data:/i.test(src)) return dataScript(node, parent, kind, src)
      if (kind === 'classic' && getAttribute(node, 'nomodule') !== undefined) {
        replaceIn(parent, node)
        ledger.record({...subject, status: 'dropped', reason: 'browsers that know modules never run it'})
        return undefined
      }
      const useless = reasonToDrop(src, isCompiled)
      if (useless !== undefined) {
        replaceIn(parent, node)
        ledger.record({...subject, status: 'dropped', reason: useless})
        return undefined
      }
      if (kind === 'module' && resolveCdn(src)?.kind === 'module') return importing(node, parent, subject)
      const read = await orFailure(file, subject, async () => {
        const found = await capabilities.read(src, path)
        const note = (message: string): void =>
          void contextOf(file).findings.push(
            problem('other-bytes', message, {file: path, place: node.position, url: src}),
          )
        await checkIntegrity(found, getAttribute(node, 'integrity'), {url: src, note})
        return found
      })
      if (read === 'dropped') replaceIn(parent, node)
      if (typeof read === 'string') return undefined
      // As a browser does: by a byte order mark, else as the element says or as the page is written; modules are UTF-8.
      const charset = kind === 'classic' ? (getAttribute(node, 'charset') ?? encoding) : 'utf-8'
      const {text} = decodePage(read.bytes, {charset})
      const language = languageOf(node, read.path)
      const script = {node, parent, subject, file: read}
      if (read.vendored === undefined || language !== 'js')
        return {...script, entry: entryOf(node, text, kind, read.path, read.path)}
      if (kind === 'module') return {...importing(node, parent, subject), file: read}
      const entry = {path: read.path, text, module: false, language}
      return {...script, entry, verbatim: verbatim(text, read.path)}
    }

    /** A module of a package is imported by its address, so that it is the same one when another script imports it. */
    function importing(node: Element, parent: Parents, subject: Subject): Script {
      const text = `import ${JSON.stringify(subject.url)}`
      return {node, parent, subject, entry: {path, text, module: true, language: 'js'}}
    }

    /** A `data:` script is refused by every policy without `data:`; as inline code it runs. */
    function dataScript(node: Element, parent: Parents, kind: RunKind, src: string): Script | undefined {
      const subject: Subject = {
        url: src.slice(0, 60),
        sink: kind === 'module' ? 'module' : 'script',
        file: path,
        ...placeOf(node),
      }
      if (src === '') return undefined
      const data = readDataUrl(src)
      if (data === undefined) {
        recordFailure(file, subject, new CapabilityError('invalid', 'Script in a `data:` URL cannot be read'))
        return undefined
      }
      return {node, parent, subject, entry: {path, text: dataText(data), module: kind === 'module', language: 'js'}}
    }
  },
})

interface Script {
  readonly node: Element
  readonly parent: Parents
  readonly entry: ScriptEntry
  /** Of a script that stood in a file. */
  readonly subject?: Subject
  readonly file?: SourceFile
  /** The text of a script that goes in as it is. */
  readonly verbatim?: MappedText
}

function noteLibraries(scripts: readonly Script[], libraries: Map<string, Library>): void {
  const isOwnReadable = scripts.some(({subject, entry: {text, path}}) => {
    return !isMinified(text) && (subject === undefined || libraryOf(path, text, false) === undefined)
  })
  for (const {file, entry, verbatim} of scripts) {
    const library = file === undefined || verbatim ? undefined : libraryOf(entry.path, entry.text, isOwnReadable)
    if (library !== undefined) libraries.set(entry.path, library)
  }
}

/** The code of a library goes in to the letter; only the note of where its source map is would be a request. */
function verbatim(text: string, path: string): MappedText {
  const code = text.replace(/^\uFEFF/, '').replace(/\n\/\/[#@] sourceMappingURL=\S+\s*$/, '\n')
  return {text: code, segments: [{offset: 0, position: {file: path, line: 1, column: 1}}]}
}

function inlineScript(node: Element, parent: Parents, kind: RunKind, path: string): Script | undefined {
  const text = textOf(node)
  if (text.trim() === '') return undefined
  const start = textStart(node, path)
  return {node, parent, entry: {...entryOf(node, text, kind, path, ''), ...(start && {start})}}
}

function entryOf(node: Element, text: string, kind: RunKind, path: string, name: string): ScriptEntry {
  const entry = {path, text, module: kind === 'module', language: languageOf(node, name)}
  if (!isCompiledScript(node)) return entry
  // Babel makes calls of `React` where a script has one.
  if (kind === 'module') return /\bReact\b/.test(text) ? {...entry, text: `/** @jsxRuntime classic */${text}`} : entry
  return {...entry, vars: true}
}

function styleElement(mapped: MappedText): Element {
  return element('style', {}, [{type: 'text', value: mapped.text, data: {mapped}}])
}

function placeOf(node: Element): {place?: Place} {
  return node.position ? {place: node.position} : {}
}

function textStart(node: Element, path: string): SourcePosition | undefined {
  const position = node.children[0]?.position?.start
  return position && {file: node.data?.file ?? path, line: position.line, column: position.column}
}
