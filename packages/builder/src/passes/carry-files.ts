import {boolean, number, strings} from '@ampoule/lint'
import type {AddressRead, Replacement} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {contextOf} from '../build-context.ts'
import {namesOfPage} from '../carried/asked.ts'
import {besideLinks} from '../carried/beside-links.ts'
import {Cargo} from '../carried/cargo.ts'
import {cdnRequests} from '../carried/cdn-requests.ts'
import {chooseParts} from '../carried/choose-parts.ts'
import {addressOf, Folders} from '../carried/folders.ts'
import {forgottenPictures} from '../carried/forgotten-pictures.ts'
import {fillsDocuments, leadsWindows, linksIntoFrames, setsFrames, writesDocuments} from '../carried/frame-links.ts'
import {FrameMaker} from '../carried/frame-maker.ts'
import {kindOf, typeOf} from '../carried/kinds.ts'
import {
  accessTo,
  filesOfLibraries,
  isOfLibrary,
  knownLibraries,
  type LibraryFile,
  type PageWords,
} from '../carried/library-files.ts'
import {libraryWords} from '../carried/library-words.ts'
import {wordsOfPage} from '../carried/named-scripts.ts'
import {hole} from '../carried/names.ts'
import {sourceKey, tableText} from '../carried/table.ts'
import {tellLeftOut} from '../carried/tell-left-out.ts'
import {dataUrl} from '../data-url.ts'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {treeElements} from '../element-view.ts'
import {element, elementsOf, setAttribute} from '../hast.ts'
import type {Ledger, LedgerEntry} from '../ledger.ts'
import {loaderText} from '../loader/loader-text.ts'
import {problem} from '../problem.ts'
import {isRemoteUrl} from '../resolve-url.ts'
import {runKind} from '../script-kind.ts'
import {isSheetHandle} from '../switched-sheet.ts'
import {noteUnanswered} from '../unanswered.ts'

/** Pass: files that code may ask for go into the page, with a loader that answers for them. Needs `capabilities.read`, and `list` to find any. */
export const carryFiles = definePass({
  name: 'carry-files',
  summary: 'Put the files that code may ask for into a table in the page, and a loader that answers for them.',
  needs: ['read'],
  options: {
    scripts: boolean('Whether inline scripts run on the host, the loader among them.', true),
    blobs: boolean('Whether the host shows pictures at `blob:`.', true),
    include: strings('Globs of files to carry as well, from the root folder; of any kind.'),
    minify: boolean('Minify the scripts that are carried.', true),
    minSimilarity: number('Least structural similarity (SSIM) of a carried photograph to its source.', 0.98, {
      min: 0.5,
      max: 1,
    }),
  },
  async transform(tree, {options, file, path, capabilities, ledger}) {
    const {list} = capabilities
    const {sealed, embedded, findings, reader, publishedBase: prefix, base = path} = contextOf(file)
    if (list === undefined || sealed || !(hasCode(tree) || linksIntoFrames(tree, []).length > 0)) return
    const access = accessTo({...capabilities, list}, path)
    const known = await knownLibraries(ledger.entries, access)
    const {asked, code, scripts, makers, reads, replacements, requests} = namesOfPage(
      tree,
      path,
      reader,
      new Set(known.map((library) => library.path)),
    )
    const mayDeflate = !code.some((text) => /\.open\([^)]*,\s*(?:false|!1|0)\s*[,)]/.test(text))
    const sheets = pathsIn(ledger, (entry) => entry.sink === 'style')
    // What stands in code as data may be asked for in another way as well.
    const modules = pathsIn(ledger, ({status, sink, path = ''}) => {
      const isCode = sink === 'script' || sink === 'module'
      return isCode && status === 'bundled' && (typeOf(path) === undefined || kindOf(typeOf(path) ?? '') === 'script')
    })
    // A sheet of the markup is asked for again where it is switched, or in a shadow tree.
    const isShadowed = code.some((text) => text.includes('attachShadow'))
    // A worker that is started by more than a constant, or is a text of the page's own, asks for scripts as they are.
    const mayBeStarted = code.some((text) => /["'`][^"'`\n]*importScripts\(/.test(text) || startsUnknown.test(text))
    const held = [...(mayBeStarted ? [] : modules), ...(isShadowed ? [] : sheets)]
    const isFraming = setsFrames(tree, code) || linksIntoFrames(tree, []).length > 0
    const frames = isFraming ? new FrameMaker(file, capabilities) : undefined
    const readsPages = code.some((text) => asksForText.test(text)) && code.some((text) => showsMarkup.test(text))
    const joinsFolders = code.some((text) => putsNameBehind.test(text))
    const {libraries} = contextOf(file)
    const wordsBeside = (codes: readonly string[]): PageWords => {
      const isOwn = (source: string): boolean => libraries.get(source)?.isKnown !== true && !isOfLibrary(source, known)
      const own = scripts.filter(({code: {segments}}) => isOwn(segments[0]?.position.file ?? path))
      return libraryWords(tree, own, codes, reader)
    }
    let ownWords: PageWords | undefined
    const names = (name: string): boolean => {
      ownWords ??= wordsBeside([])
      return ownWords.names(name)
    }
    const cargo = new Cargo(
      {...capabilities, list},
      {
        ...{page: path, base, prefix, held: new Set(held), sheets, mayDeflate, frames, readsPages, joinsFolders, names},
        ...options,
      },
    )
    for (const glob of options.include) {
      if ((await cargo.include(glob)) > 0) continue
      findings.push(problem('not-carried', `No file matches \`${glob}\``, {file: path, url: glob}))
    }
    for (const library of known)
      libraries.set(library.path, {name: library.path, isKnown: true, ...libraries.get(library.path)})
    const takeLibraries = async (codes: readonly string[]): Promise<readonly LibraryFile[]> => {
      const files = await filesOfLibraries(known, access, () => wordsBeside(codes))
      const beside = files.filter(({url}) => url === undefined)
      await cargo.take(beside.map((one) => ({name: addressOf(one.path), file: path, by: 'library'})))
      return files
    }
    // Before others name them: what is known of a library need not be read.
    await takeLibraries([])
    const ofLibraries = cargo.code.length
    await cargo.take([...asked, ...besideLinks(tree, path, asked)])
    const ofKnown = await takeLibraries(cargo.code.slice(ofLibraries))
    const loaders = makers.filter((maker) => libraries.has(maker.file))
    const codeOfLoaders = new Set(loaders.map((loader) => loader.code))
    if (loaders.length > 0)
      await cargo.takeScripts(
        loaders,
        wordsOfPage(
          tree,
          code.filter((text) => !codeOfLoaders.has(text)),
        ),
      )
    if (reads.has('element') || reads.has('style')) {
      const shown = pathsIn(ledger, ({sink}) => sink === 'image' || sink === 'media').map(addressOf)
      await cargo.take(replaced(shown, replacements).map((name) => ({name, file: path, by: 'markup'})))
    }
    // `link.href = link.href.replace('light', 'dark')`
    if (code.some((text) => changesSheet.test(text)))
      await cargo.take(
        sheets.map((sheet) => ({name: addressOf(sheet).replace(/[^/]*$/, `${hole}.css`), file: path, by: 'markup'})),
      )
    const {requests: remote, unanswered} = await cdnRequests(tree, path, {
      read: capabilities.read,
      ...(capabilities.font && {font: capabilities.font}),
      entries: ledger.entries,
      ofLibraries: ofKnown.flatMap(({url}) => url ?? []),
      reader,
    })
    for (const {name, file: answer} of remote) await cargo.answer(name, answer, path)
    for (const one of unanswered) noteUnanswered(file, one)
    await tellLeftOut(cargo, file, capabilities.read)
    for (const {api, url, whole, sent, file: where, place} of requests) {
      // Of other hosts it is told above.
      if (isRemoteUrl(url) || (!sent && (await cargo.answers(url, whole)))) continue
      const message = `\`${api}\` asks for \`${url}${whole ? '' : '…'}\`, which is not in the page`
      findings.push(problem('not-carried', message, {file: where, place, url}))
    }
    const inPage = new Set([...pathsIn(ledger, () => true), ...cargo.files.keys()])
    const own = scripts.filter(({code: {segments}}) => !libraries.has(segments[0]?.position.file ?? path))
    findings.push(...(await forgottenPictures(own, path, inPage, new Folders(list))))
    const sources = new Map<string, string>()
    if (isShownBack(reads)) {
      for (const [url, from] of embedded) if (/^data:(?:image|video|audio)\//.test(url)) noteSource(url, from)
      for (const shown of pathsIn(ledger, isShownInCode)) {
        const {bytes} = await capabilities.read(addressOf(shown), path)
        noteSource(dataUrl({bytes, type: typeOf(shown) ?? ''}), shown)
      }
    }
    if (cargo.files.size + sources.size === 0) return
    if (!options.scripts) {
      const message = `The host runs no inline scripts, so it gets none of the files that code asks for: ${cargo.files.size}`
      findings.push(problem('not-carried', message, {file: path}))
      return
    }
    for (const entry of cargo.entries) ledger.record(entry)
    for (const [name, entry] of cargo.files) if (typeof entry === 'string') embedded.set(entry, name)
    const {files, types} = cargo
    const inlined = sheets.filter((sheet) => files.has(sheet))
    const {blobs} = options
    const table = tableText({
      page: base,
      files,
      ...(frames && {frames: frames.documents}),
      types,
      whole: await cargo.whole(new Set(pathsIn(ledger, () => true))),
      inlined,
      sources,
      blobs,
      prefix,
    })
    const kinds = sources.size > 0 ? new Set([...cargo.kinds, 'image' as const]) : cargo.kinds
    const parts = chooseParts([...code, ...cargo.code], kinds, reads, cargo.heldKinds)
    if (isFraming && (kinds.size > 0 || frames?.documents.size)) {
      parts.push(code.some((text) => leadsWindows.test(text)) ? 'windows' : 'frames')
      if (code.some((text) => fillsDocuments.test(text))) parts.push('blanks')
      if (code.some((text) => writesDocuments.test(text))) parts.push('srcdocs')
      for (const {node} of elementsOf(tree))
        if (node.data?.frameSrc !== undefined) setAttribute(node, 'data-carried-src', node.data.frameSrc)
    }
    insert(tree, [
      element('script', {type: 'application/json'}, [{type: 'text', value: table}]),
      element('script', {}, [{type: 'text', value: loaderText(parts)}]),
    ])

    function noteSource(url: string, from: string | undefined): void {
      if (from !== undefined) sources.set(sourceKey(url), relativeTo(base, from))
    }
  },
})

const putsNameBehind = /\+\s*["'`]\/["'`]\s*\+|\}\/\$\{/
const startsUnknown = /\bnew\s+(?:Shared)?Worker\(\s*(?!["'`)]|new\s+URL\(\s*["'`])/
const asksForText = /\bfetch\b|XMLHttpRequest|\.(?:load|get|ajax)\(|\baxios\b/
const showsMarkup =
  /DOMParser|innerHTML|insertAdjacentHTML|createContextualFragment|HTMLUnsafe|\.html\(|\.load\(|["'`]document["'`]/
const changesSheet = /\.href\s*=[^=;]*\.href\s*\.\s*replace|\bhref["'`]\s*,[^;]*href["'`]\s*\)\s*\.\s*replace/

/** Addresses that code makes of others: of `small.png` by `replace('small', 'large')`. */
function replaced(addresses: readonly string[], replacements: readonly Replacement[]): string[] {
  const made = addresses.flatMap((address) =>
    replacements.flatMap(({from, to = hole}) => (address.includes(from) ? [address.replace(from, () => to)] : [])),
  )
  return [...new Set(made)].filter((address) => !addresses.includes(address))
}

/** Code that looks at what an element shows: whether it is `off.png`, say. */
function isShownBack(reads: ReadonlySet<AddressRead>): boolean {
  return reads.has('element') || reads.has('style') || reads.has('selector')
}

/** Pictures and media that stand in code where they were named. */
function isShownInCode({status, path = ''}: LedgerEntry): boolean {
  return status === 'bundled' && /^(?:image|media)$/.test(kindOf(typeOf(path) ?? ''))
}

/** The address of a file as it is written in another. */
function relativeTo(from: string, path: string): string {
  const folders = from.split('/').slice(0, -1)
  const parts = path.split('/')
  let shared = 0
  while (shared < folders.length && folders[shared] === parts[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared).map(encodeURIComponent)].join('/')
}

function hasCode(tree: Root): boolean {
  return treeElements(tree).some(
    (each) => runKind(each) !== undefined || Object.keys(each.node.properties).some((name) => /^on[A-Z]/.test(name)),
  )
}

function pathsIn(ledger: Ledger, test: (entry: LedgerEntry) => boolean): readonly string[] {
  return ledger.entries.flatMap((entry) => (entry.path !== undefined && test(entry) ? [entry.path] : []))
}

/** Before the first script, which may ask for them. */
function insert(tree: Root, nodes: readonly Element[]): void {
  const {head} = documentParts(tree)
  const first = treeElements(tree).find((each) => !each.inTemplate && runKind(each) !== undefined)
  const parent = first?.parentNode ?? head
  let index = first === undefined ? parent.children.length : parent.children.indexOf(first.node as never)
  // A sheet that scripts may find is three elements that belong together.
  if (isSheetHandle(parent.children[index - 2])) index -= 2
  parent.children.splice(index, 0, ...(nodes as never[]))
}
