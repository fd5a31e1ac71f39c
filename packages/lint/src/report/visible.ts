/**
 * Text from a page, made fit for a terminal and a log: what would steer it (escape sequences, line breaks) or turn the
 * direction of writing shows as a picture of itself, a tab as a space, and what a CI runner would take for a command is
 * broken up.
 */
export function visible(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(steering, picture)
    .replace(/^(\s*:):/, '$1\u200b:')
    .replace(/##(?=[\w.-]*\[)/g, '#\u200b#')
}

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** JSON of a value on standard output: what would steer a terminal or a CI runner is escaped; it reads back the same. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(escaped, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##/g, '#\\u0023')
}

const escaped = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Columns that a text takes on a terminal: two for wide characters, none for marks that join the one before. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += joining.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

const joining = /^(?:\p{Mn}|\p{Me}|[\u200b\u200c]|\u200d|\ufe0f)$/u
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]$/u
