/**
 * Text from a page, made fit for a terminal: what would steer it (escape sequences, carriage returns) or turn the
 * direction of writing shows as a picture of itself, and a tab as a space.
 */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(steering, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Columns that a text takes on a terminal: two for wide characters, none for marks that join the one before. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += joining.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

const joining = /^(?:\p{Mn}|\p{Me}|[\u200b\u200c]|\u200d|\ufe0f)$/u
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]$/u
