/** A file that a call names. */
export interface Change {
  readonly file: string
  /** Path of the text before the call, when that is another file. */
  readonly from?: string
  /** The text that the call would leave, made of the text that is there; left out when the file is judged as it is. */
  readonly apply?: (text: string | undefined) => string | undefined
  /** True when it writes the whole file, whatever was there. */
  readonly isWhole: boolean
}

/** The files that patches in a text add or change, in the format of Codex's `apply_patch`. */
export function readPatches(text: string): Change[] {
  return [...text.matchAll(/^\*\*\* Begin Patch[ \t]*\r?$([\s\S]*?)^\*\*\* End Patch/gm)].flatMap(([, body = '']) =>
    sectionsOf(body),
  )
}

function sectionsOf(body: string): Change[] {
  const changes: Change[] = []
  const sections = body.split(/^\*\*\* (?=(?:Add|Update|Delete) File: )/m).slice(1)
  for (const section of sections) {
    const [head = '', ...lines] = section.split(/\r?\n/)
    const [, kind, name = ''] = /^(Add|Update|Delete) File: (.*?)\s*$/.exec(head) ?? []
    if (kind === 'Add') {
      const content = `${lines.flatMap((line) => (line.startsWith('+') ? [line.slice(1)] : [])).join('\n')}\n`
      changes.push({file: name, apply: () => content, isWhole: true})
    }
    if (kind !== 'Update') continue
    const moved = lines.flatMap((line) => /^\*\*\* Move to: (.*?)\s*$/.exec(line)?.[1] ?? [])[0]
    const hunks = hunksOf(lines)
    changes.push({
      file: moved ?? name,
      ...(moved !== undefined && {from: name}),
      apply: (before) => (before === undefined ? undefined : applyHunks(before, hunks)),
      isWhole: false,
    })
  }
  return changes
}

interface Hunk {
  /** A line that the hunk stands below, such as that of a function. */
  readonly anchor: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function hunksOf(lines: readonly string[]): Hunk[] {
  const hunks: {anchor: string; before: string[]; after: string[]}[] = []
  for (const line of lines) {
    if (line.startsWith('@@')) hunks.push({anchor: line.slice(2).trim(), before: [], after: []})
    else if (/^[ +-]|^$/.test(line)) {
      if (hunks.length === 0 && line === '') continue
      if (hunks.length === 0) hunks.push({anchor: '', before: [], after: []})
      const hunk = hunks.at(-1)
      if (!line.startsWith('+')) hunk?.before.push(line.slice(1))
      if (!line.startsWith('-')) hunk?.after.push(line.slice(1))
    }
  }
  return hunks
}

/** The text with all hunks applied, in order; undefined when one of them does not fit, as then the tool fails. */
function applyHunks(text: string, hunks: readonly Hunk[]): string | undefined {
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  let lines = text.split(/\r?\n/)
  let from = 0
  for (const {anchor, before, after} of hunks) {
    if (anchor !== '')
      from = Math.max(from, lines.findIndex((line, index) => index >= from && line.trim() === anchor) + 1)
    const [at, used] = find(lines, before, from)
    if (at === -1) return undefined
    lines = [...lines.slice(0, at), ...after.slice(0, after.length - (before.length - used)), ...lines.slice(at + used)]
    from = at + after.length
  }
  return lines.join(ending)
}

/** Finds the lines, and how many of them count: an empty last one may be of the patch and not of the file. */
function find(lines: readonly string[], wanted: readonly string[], from: number): [at: number, used: number] {
  const shorter = wanted.at(-1) === '' ? [wanted, wanted.slice(0, -1)] : [wanted]
  for (const same of [(line: string) => line, (line: string) => line.trimEnd(), (line: string) => line.trim()]) {
    for (const some of shorter) {
      const key = some.map(same)
      if (key.length === 0) return [Math.max(from, lines.length - 1), 0]
      for (let at = from; at + key.length <= lines.length; at++)
        if (key.every((line, index) => same(lines[at + index] ?? '') === line)) return [at, some.length]
    }
  }
  return [-1, 0]
}
