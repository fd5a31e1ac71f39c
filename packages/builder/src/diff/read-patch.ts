import {CapabilityError} from '../capabilities.ts'

/** A line of a patch, with its number in the file as it was, as it is, or both. */
export interface PatchLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  readonly oldLine?: number
  readonly newLine?: number
  /** Notes below it, in lines that begin with `!`. */
  readonly remarks: string[]
}

/** Lines of a file that stand together. */
export interface Hunk {
  readonly oldStart: number
  readonly newStart: number
  /** The function that it is in, as Git says it. */
  readonly heading: string
  readonly lines: PatchLine[]
}

/** Changes of a patch to one file. */
export interface PatchFile {
  /** Empty for lines without a head. */
  path: string
  oldPath?: string
  status: 'changed' | 'added' | 'removed' | 'renamed' | 'binary'
  readonly hunks: Hunk[]
}

/** A longer patch is not read by people. */
const MAX_LINES = 20_000
const hunkHead = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@ ?(.*)$/

/** True when a text has the heads that patches have. */
export function isPatch(text: string): boolean {
  return /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/m.test(text)
}

/**
 * Reads a patch as `diff -u` and Git write it. The counts of lines in heads are not relied on: who writes patches by hand
 * miscounts. Throws `CapabilityError`.
 */
export function readPatch(text: string): PatchFile[] {
  const lines = text.replace(/\n$/, '').split(/\r?\n/)
  if (lines.length > MAX_LINES)
    throw new CapabilityError('too-large', `Patch has ${lines.length} lines, over the limit of ${MAX_LINES}`)
  const files: PatchFile[] = []
  const open = isPatch(text) ? undefined : fileOf(files, '')
  let hunk = open === undefined ? undefined : hunkOf(open, 1, 1, '')
  const cursor = {old: 0, new: 0, oldEnd: Number.POSITIVE_INFINITY, newEnd: Number.POSITIVE_INFINITY}
  for (const [at, line] of lines.entries()) {
    const isNamed = line.startsWith('--- ') && (lines[at + 1]?.startsWith('+++ ') ?? false)
    const head = hunkHead.exec(line)
    if (line.startsWith('diff --git ') || (isNamed && hunk !== undefined)) {
      hunk = undefined
      fileOf(files, line.startsWith('diff ') ? nameOfGit(line) : '')
    }
    if (head !== null) {
      const [, oldStart, oldCount = '1', newStart, newCount = '1', heading = ''] = head
      hunk = hunkOf(files.at(-1) ?? fileOf(files, ''), Number(oldStart), Number(newStart), heading)
      cursor.old = hunk.oldStart - 1
      cursor.new = hunk.newStart - 1
      cursor.oldEnd = cursor.old + Number(oldCount)
      cursor.newEnd = cursor.new + Number(newCount)
    } else if (hunk === undefined) readHead(files, line)
    else if (cursor.old >= cursor.oldEnd && cursor.new >= cursor.newEnd && (line === '-- ' || line === ''))
      hunk = undefined
    else if (!addLine(hunk, line, cursor)) hunk = undefined
  }
  const found = files.filter(({hunks, path}) => hunks.length > 0 || path !== '')
  const changes = ({status, hunks}: PatchFile): boolean =>
    status !== 'changed' || hunks.some((one) => one.lines.some(({kind}) => kind !== 'same'))
  if (!found.some(changes)) throw new CapabilityError('invalid', 'Patch changes nothing')
  return found
}

function fileOf(files: PatchFile[], path: string): PatchFile {
  const file: PatchFile = {path, status: 'changed', hunks: []}
  files.push(file)
  return file
}

function hunkOf({hunks}: PatchFile, oldStart: number, newStart: number, heading: string): Hunk {
  const hunk: Hunk = {oldStart, newStart, heading, lines: []}
  hunks.push(hunk)
  return hunk
}

/** Lines between the heads of files and their changes. */
function readHead(files: PatchFile[], line: string): void {
  const file = files.at(-1)
  const [, side, name] = /^(---|\+\+\+) (.+)$/.exec(line) ?? []
  if (side !== undefined && name !== undefined) {
    const known = file ?? fileOf(files, '')
    const path = pathOf(name)
    if (path === undefined) known.status = side === '---' ? 'added' : 'removed'
    else if (side === '+++' || known.path === '') known.path = path
    return
  }
  if (file === undefined) return
  const [, from] = /^(?:rename|copy) from (.+)$/.exec(line) ?? []
  if (from !== undefined) Object.assign(file, {oldPath: unquoted(from), status: 'renamed'})
  else if (/^rename to /.test(line)) file.path = unquoted(line.slice(10))
  else if (/^new file mode/.test(line)) file.status = 'added'
  else if (/^deleted file mode/.test(line)) file.status = 'removed'
  else if (/^(?:Binary files|GIT binary patch)/.test(line)) file.status = 'binary'
}

/** False when the line belongs to no hunk. */
function addLine({lines}: Hunk, line: string, cursor: {old: number; new: number}): boolean {
  const sign = line.slice(0, 1)
  if (sign === '!') {
    lines.at(-1)?.remarks.push(line.slice(1).trim())
    return true
  }
  if (sign === '\\') return true
  const kind = sign === '+' ? 'added' : sign === '-' ? 'removed' : sign === ' ' || sign === '' ? 'same' : undefined
  if (kind === undefined) return false
  lines.push({
    kind,
    text: line.slice(1),
    remarks: [],
    ...(kind !== 'added' && {oldLine: ++cursor.old}),
    ...(kind !== 'removed' && {newLine: ++cursor.new}),
  })
  return true
}

function nameOfGit(line: string): string {
  const [, name] = / (?:"b\/(.*)"|b\/(.*))$/.exec(line) ?? []
  return unquoted(name ?? line.replace(/^.* b\//, ''))
}

/** Undefined for a file that is not there. */
function pathOf(name: string): string | undefined {
  const plain = unquoted(name.replace(/\t.*$/, '').trim())
  return plain === '/dev/null' ? undefined : plain.replace(/^[ab]\//, '')
}

/** Git writes names in quotes, their bytes as octal numbers. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name
  const bytes: number[] = []
  for (const [part, octal] of name.slice(1, -1).matchAll(/\\([0-7]{3})|\\?[^\\]/g))
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else bytes.push(...new TextEncoder().encode(part.replace(/^\\/, '')))
  return new TextDecoder().decode(new Uint8Array(bytes))
}
