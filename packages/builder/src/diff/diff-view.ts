import type {Element, ElementContent} from 'hast'
import {element} from '../hast.ts'
import {changedWords, type Piece} from './changed-words.ts'
import {type DiffNote, noteOfRemarks, type Severity} from './diff-notes.ts'
import {fileTree} from './file-tree.ts'
import type {Hunk, PatchFile, PatchLine} from './read-patch.ts'

/** A patch of more lines shows the large files of it closed. */
const LONG_PATCH = 800
const LONG_FILE = 200
/** Files that no one reads line by line. */
const generated = /(?:^|[/.-])(?:lock|lockb|lock\.json|lock\.yaml|min\.js|min\.css|snap|map|sum)$/

const tags = {same: 'span', added: 'ins', removed: 'del'} as const

/** Lines of a file, with what is known of them. */
interface Drawn {
  readonly placed: ReadonlyMap<PatchLine, readonly PlacedNote[]>
  /** Lines that a note is about. */
  readonly marked: ReadonlyMap<PatchLine, Severity>
  readonly words: ReadonlyMap<PatchLine, readonly Piece[]>
}

type PlacedNote = Pick<DiffNote, 'severity' | 'content'>

/** A drawn patch, and the notes that are on no line of it. */
export interface DiffView {
  readonly parts: readonly Element[]
  /** Counts for its caption. */
  readonly summary: string
  readonly homeless: readonly DiffNote[]
}

/** Draws a patch: a tree of its files, each of which folds, with notes beside their lines. `id` begins the ids in it. */
export function drawDiff(files: readonly PatchFile[], notes: readonly DiffNote[], id: string): DiffView {
  const words = changedWords(files.flatMap(({hunks}) => hunks.map(({lines}) => lines)))
  const left = new Set(notes)
  const isLong = files.reduce((sum, file) => sum + linesOf(file).length, 0) > LONG_PATCH
  const counted = new Map<Severity, number>()
  const drawn = files.map((file, at) => {
    const own = notes.filter(
      ({path}) => path === file.path || path === file.oldPath || (path === '' && files.length === 1),
    )
    const placed = new Map<PatchLine, PlacedNote[]>()
    const marked = new Map<PatchLine, Severity>()
    for (const line of linesOf(file)) {
      const onLine = own.filter((note) => left.has(note) && lineOf(line, note) === note.from)
      const covering = own.find((note) => isWithin(lineOf(line, note), note))
      if (covering !== undefined) marked.set(line, covering.severity)
      for (const note of onLine) left.delete(note)
      const all = [...onLine, ...noteOfRemarks(line.remarks)]
      if (all.length > 0) placed.set(line, all)
      for (const {severity} of all) counted.set(severity, (counted.get(severity) ?? 0) + 1)
    }
    const isOpen = placed.size > 0 || !(generated.test(file.path) || (isLong && linesOf(file).length > LONG_FILE))
    const fileId = `${id}-${at + 1}`
    const counts = countsOf(file)
    const body = file.hunks.map((hunk) => drawHunk(hunk, {placed, marked, words}))
    const node =
      file.path === ''
        ? element('div', {}, body)
        : element('details', isOpen ? {open: true} : {}, [headOf(file, counts, placed.size), ...body])
    // A link to what is within opens what is closed.
    Object.assign((body[0] ?? node).properties, {id: fileId})
    return {node, entry: {path: file.path, id: fileId, counts: [...counts, ...markOf(placed)]}}
  })
  const nav =
    files.length < 2 ? [] : [element('nav', {ariaLabel: 'Changed files'}, [fileTree(drawn.map(({entry}) => entry))])]
  return {
    parts: [...nav, ...drawn.map(({node}) => node)],
    summary: files.length < 2 ? '' : [`${files.length} files`, ...inWords(counted)].join(', '),
    homeless: [...left],
  }
}

/** A note, as it stands beside its lines. */
export function drawNote({severity, content}: PlacedNote): Element {
  const isBlock = content.some((node) => node.type === 'element' && /^(?:p|pre|ul|ol|div)$/.test(node.tagName))
  const title = element('b', {}, [text(severity.charAt(0).toUpperCase() + severity.slice(1))])
  return element('div', {className: [severity], role: 'note'}, [
    title,
    ...(isBlock ? content : [element('p', {}, [...content])]),
  ])
}

function linesOf({hunks}: PatchFile): PatchLine[] {
  return hunks.flatMap(({lines}) => lines)
}

function lineOf(line: PatchLine, note: DiffNote): number | undefined {
  return note.isOld ? line.oldLine : line.newLine
}

function isWithin(line: number | undefined, {from, to}: DiffNote): boolean {
  return line !== undefined && line >= from && line <= to
}

function headOf({path, oldPath, status}: PatchFile, counts: readonly ElementContent[], notes: number): Element {
  const word = status === 'changed' ? '' : status === 'renamed' ? `renamed from ${oldPath}` : status
  const small = [word, notes === 0 ? '' : notes === 1 ? '1 line with notes' : `${notes} lines with notes`]
  const said = small.filter((part) => part).join(', ')
  return element('summary', {}, [
    element('code', {}, [text(path)]),
    text(' '),
    ...counts,
    ...(said === '' ? [] : [text(' '), element('small', {}, [text(said)])]),
  ])
}

function countsOf(file: PatchFile): ElementContent[] {
  const count = (kind: PatchLine['kind']): number => linesOf(file).filter((line) => line.kind === kind).length
  const [added, removed] = [count('added'), count('removed')]
  return [
    ...(added === 0 ? [] : [element('ins', {}, [text(`+${added}`)])]),
    ...(added > 0 && removed > 0 ? [text(' ')] : []),
    ...(removed === 0 ? [] : [element('del', {}, [text(`−${removed}`)])]),
  ]
}

const order: readonly Severity[] = ['blocker', 'warning', 'question', 'note', 'praise']

/** The worst that is said of a file. */
function markOf(placed: ReadonlyMap<PatchLine, readonly PlacedNote[]>): ElementContent[] {
  const notes = [...placed.values()].flat()
  const worst = order.find((name) => notes.some(({severity}) => severity === name))
  return worst === undefined
    ? []
    : [text(' '), element('b', {className: [worst]}, [text(notes.length === 1 ? worst : `${notes.length} notes`)])]
}

function inWords(counted: ReadonlyMap<Severity, number>): string[] {
  return order.flatMap((name) => {
    const count = counted.get(name) ?? 0
    return count === 0 ? [] : [`${count} ${name}${count === 1 || name === 'praise' ? '' : 's'}`]
  })
}

/** Lines up to one with notes, that line, its notes, the lines behind it: the notes stand beside the last two. */
function drawHunk({oldStart, newStart, heading, lines}: Hunk, {placed, marked, words}: Drawn): Element {
  const parts: Element[] = []
  let open: ElementContent[] = []
  const close = (): void => {
    if (open.length > 0) parts.push(element('pre', {}, open))
    open = []
  }
  for (const line of lines) {
    const notes = placed.get(line)
    if (notes !== undefined) close()
    open.push(drawLine(line, words.get(line), notes?.[0]?.severity ?? marked.get(line)))
    if (notes === undefined) continue
    close()
    parts.push(element('aside', {}, notes.map(drawNote)))
  }
  close()
  const at = heading === '' ? [] : [element('p', {}, [text(heading)])]
  const style = `counter-reset:old ${oldStart - 1} new ${newStart - 1}`
  return element('div', {className: ['hunk'], style}, [...at, ...parts])
}

function drawLine({kind, text: value}: PatchLine, pieces: readonly Piece[] | undefined, severity?: Severity): Element {
  const children =
    pieces === undefined
      ? [text(`${value}\n`)]
      : [
          ...pieces.map((piece) => (piece.isChanged ? element('mark', {}, [text(piece.text)]) : text(piece.text))),
          text('\n'),
        ]
  return element(tags[kind], severity === undefined ? {} : {className: [severity]}, children)
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
