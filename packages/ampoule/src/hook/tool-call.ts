import {parseJson} from '../parse-json.ts'
import {type Change, readPatches} from './apply-patch.ts'

/** A tool call as agents describe it to their hooks, as far as it concerns files. */
export interface ToolCall {
  /** Folder that relative paths are given from. */
  readonly cwd?: string
  /** True for Cursor, which reads what is to become of the call from standard output. */
  readonly asksPermission: boolean
  /** True when the tool has already run, so that the files on disk are what it left. */
  readonly isDone: boolean
  readonly changes: readonly Change[]
}

/**
 * Reads a tool call: the tools that write and edit files of Claude Code (`Write`, `Edit`, `MultiEdit`), Gemini CLI
 * (`write_file`, `replace`), Qwen Code (`write_file`, `edit`), Cursor (`Write`) and Codex (`apply_patch`), and any other tool that names a
 * file. Undefined for what is no tool call.
 */
export function readToolCall(text: string): ToolCall | undefined {
  const call = parseJson(text)
  if (!isRecord(call)) return undefined
  // Cursor tells of an edit in the call itself.
  const input = call.tool_input ?? (isText(call.file_path) ? call : undefined)
  const event = typeof call.hook_event_name === 'string' ? call.hook_event_name : ''
  return {
    ...(typeof call.cwd === 'string' && {cwd: call.cwd}),
    asksPermission: event === 'preToolUse',
    isDone: /^(?:PostToolUse|AfterTool|afterFileEdit)/i.test(event),
    changes: isRecord(input) ? changesOf(input) : typeof input === 'string' ? readPatches(input) : [],
  }
}

function changesOf(input: Fields): Change[] {
  const file = ['file_path', 'path', 'file', 'absolute_path'].map((key) => input[key]).find(isText)
  if (file === undefined) return [input.command, input.input, input.patch].flatMap(patchesIn)
  const content = input.content ?? input.contents
  if (isText(content)) {
    return [{file, apply: () => content, isWhole: true}]
  }
  const edits = Array.isArray(input.edits) ? input.edits.filter(isRecord) : [input]
  const replacements = edits.flatMap(replacementOf)
  if (replacements.length === 0) return [{file, isWhole: false}]
  const apply = (before: string | undefined): string | undefined =>
    replacements.reduce<string | undefined>(
      (now, replace) => (now === undefined ? undefined : replace(now)),
      before ?? '',
    )
  return [{file, apply, isWhole: false}]
}

/** Codex gives a patch as text; its older tool as the words of a command line. */
function patchesIn(value: unknown): Change[] {
  if (isText(value)) return readPatches(value)
  return Array.isArray(value) ? value.filter(isText).flatMap(readPatches) : []
}

/** A replacement gives undefined when the text has nothing to replace: the tool fails, and nothing is written. */
function replacementOf(edit: Fields): ((text: string) => string | undefined)[] {
  const {old_string: before, new_string: after, expected_replacements: count} = edit
  if (!isText(before) || !isText(after)) return []
  const isEach = edit.replace_all === true || edit.allow_multiple === true || (typeof count === 'number' && count > 1)
  return [
    (text) => {
      if (before === '') return text === '' ? after : undefined
      // Agents see lines without their carriage returns.
      const [from, to] = text.includes(before) || !text.includes('\r\n') ? [before, after] : [crlf(before), crlf(after)]
      if (!text.includes(from)) return undefined
      return isEach ? text.replaceAll(from, () => to) : text.replace(from, () => to)
    },
  ]
}

function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n')
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
