import {visible} from './visible.ts'

/**
 * A message as Markdown that shows what it says and nothing else: what stands between backticks becomes code, and in
 * the rest no character is markup, a link or a mention. Addresses in messages come from pages, hence from anyone.
 */
export function toMarkdown(message: string): string {
  return visible(message)
    .split('`')
    .map((part, index, {length}) => (index % 2 === 1 && index < length - 1 ? codeSpan(part) : escapeText(part)))
    .join('')
}

/** Text as code, on one line; safe within a table. */
export function codeSpan(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ')).replaceAll('`', 'ˋ')
  return line.trim() === '' ? '' : `\`${line.replaceAll('|', '\\|')}\``
}

function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\*_~[\]|#!]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/www\./gi, '$&\u200b')
}
