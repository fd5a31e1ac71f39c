import {type Place, WorkLimitError} from '@ampoule/lint'
import type {Nodes, Root} from 'mdast'

/**
 * Most that the parser may look ahead in vain, beside what it reads: what opens and is not closed is looked for the end of to
 * the end of its paragraph. In characters; a second or two.
 */
const MAX_AHEAD = 20_000_000
/** Beyond that it may grow as the text does: people write three kinds of runs, and close them. */
const AHEAD_PER_CHARACTER = 20
/** Most comparisons of labels: each definition and each bracket is compared with the definitions before it. */
const MAX_COMPARED = 500_000_000
/** Most characters that the search for bare addresses may look at in words that have no end. */
const MAX_IN_WORDS = 200_000_000
/**
 * Most events that the parser may copy: where a list or quote ends it copies all of the document so far, some for each line.
 * Some seconds. It may grow as the text does: 1.6 MB of documentation take 160 million.
 */
const MAX_COPIED = 200_000_000
const COPIED_PER_CHARACTER = 150
/** In quotes and lists, and outside. */
const [EVENTS_INSIDE, EVENTS_OUTSIDE] = [12, 3]
/** Most cells that rows may lack; each is made. GitHub has a limit as well. */
const MAX_MISSING_CELLS = 500_000

/**
 * Counts what the parser would take more than linear time for, before it is given the text: one look at the text. It counts
 * too much rather than too little, since it does not know where paragraphs end. Throws `WorkLimitError`.
 */
export function checkWork(text: string): void {
  checkAhead(text)
  checkDefinitions(text)
  checkWords(text)
  checkContainerEnds(text)
}

/** Code, formulas, and what stands in HTML between marks of its own. */
function checkAhead(text: string): void {
  const blockEnd = finder(text, /\n[ \t>]*\n/g)
  const closers = new Map([...ends].map(([open, close]) => [open, finder(text, close)]))
  const limit = MAX_AHEAD + AHEAD_PER_CHARACTER * text.length
  let ahead = 0
  /** By the run: where it was last seen, and where its block ends. */
  const runs = new Map<string, {at: number; end: number}>()
  for (const {0: mark, index} of text.matchAll(/`+|\$+|<!--|<\?|<!\[CDATA\[|<!(?=[a-z])/gi)) {
    const end = blockEnd(index)
    const close = closers.get(mark)
    if (close !== undefined) ahead += Math.min(close(index), end) - index
    else {
      const last = runs.get(mark)
      if (last !== undefined) ahead += Math.min(index, last.end) - last.at
      runs.set(mark, {at: index, end})
    }
    if (ahead > limit)
      throw new WorkLimitError(`Markdown has too many \`${mark.slice(0, 20)}\` that are not closed`, {
        place: at(text, index),
      })
  }
  for (const [mark, last] of runs) {
    ahead += last.end - last.at
    if (ahead > limit)
      throw new WorkLimitError(`Markdown has too many runs of \`${mark.slice(0, 1)}\` that are not closed`, {
        place: at(text, last.at),
      })
  }
}

/** Ends of marks in HTML, by how they begin. */
const ends: ReadonlyMap<string, RegExp> = new Map([
  ['<!--', /-->/g],
  ['<?', /\?>/g],
  ['<![CDATA[', /\]\]>/g],
  ['<!', />/g],
])

function checkDefinitions(text: string): void {
  const definitions = count(text, ']:')
  if (definitions * (definitions + count(text, '[')) <= MAX_COMPARED) return
  throw new WorkLimitError(`Markdown has ${definitions} definitions and footnotes, too many to be looked up`, {
    place: at(text, text.indexOf(']:')),
  })
}

/** Addresses of mail are looked for from every sign in a word on; the end of an address, from every mark at its end on. */
function checkWords(text: string): void {
  let work = 0
  for (const {0: word, index} of text.matchAll(
    /(?<![-.\w+])[-.\w+]{500,}|(?<![!"'*),.:;<?_~\]&])[!"'*),.:;<?_~\]&]{500,}/g,
  )) {
    work += word.length * (word.match(/[^\da-z]/gi)?.length ?? 0)
    if (work > MAX_IN_WORDS)
      throw new WorkLimitError(`Markdown has a word of ${word.length} characters and signs`, {place: at(text, index)})
  }
}

/** A list goes on over empty lines, a quote does not. */
function checkContainerEnds(text: string): void {
  const limit = MAX_COPIED + COPIED_PER_CHARACTER * text.length
  let [events, copied] = [0, 0]
  let inside = ''
  for (const {0: start, index, groups} of text.matchAll(
    /^[ \t]*(?<mark>>|[-+*][ \t]|\d{1,9}[.)][ \t])?(?<empty>$)?/gm,
  )) {
    const was = inside
    const goesOn = was !== '' && (groups?.empty === undefined ? /^(?: {2}|\t)/.test(start) : was !== '>')
    inside = groups?.mark ?? (goesOn ? was : '')
    events += inside === '' ? EVENTS_OUTSIDE : EVENTS_INSIDE
    if (was === '' || inside !== '') continue
    copied += events
    if (copied > limit) throw new WorkLimitError('Markdown has too many lists and quotes', {place: at(text, index)})
  }
}

/** A short row of a wide table is filled up with cells. Throws `WorkLimitError`. */
export function checkTables(tree: Root): void {
  let missing = 0
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'table') {
      for (const row of node.children) missing += Math.max(0, (node.align?.length ?? 0) - row.children.length)
      if (missing > MAX_MISSING_CELLS)
        throw new WorkLimitError(`Tables lack more than ${MAX_MISSING_CELLS} cells`, {place: node.position as Place})
    } else if ('children' in node) todo.push(...node.children)
  }
}

function count(text: string, part: string): number {
  let found = 0
  for (let index = text.indexOf(part); index !== -1; index = text.indexOf(part, index + part.length)) found++
  return found
}

/** Finds the next match of a pattern from an offset on, or the end. Offsets ascend: each stretch is looked through once. */
function finder(text: string, pattern: RegExp): (offset: number) => number {
  let found = -1
  return (offset) => {
    if (found < offset) {
      pattern.lastIndex = offset
      found = pattern.exec(text)?.index ?? text.length
    }
    return found
  }
}

function at(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const point = {line: count(before, '\n') + 1, column: offset - before.lastIndexOf('\n'), offset}
  return {start: point, end: point}
}
