/**
 * A text as it is read, whatever it is written with: escapes of JSON undone, letters that only look like Latin ones, digits in the
 * place of letters, letters with gaps between them, characters that take no room, and words in base64.
 */
export function plainWriting(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .normalize('NFKC')
    .replace(roomless, '')
    .replace(/[A-Za-z0-9+/]{32,4000}={0,2}/g, fromBase64)
    .replace(/(?<!\p{L})(?:\p{L}[ .·_-]){4,60}\p{L}(?!\p{L})/gu, (letters) => letters.replace(/[ .·_-]/g, ''))
    .replace(/[\p{L}\p{N}@$]{3,40}/gu, plainWord)
}

const roomless = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu

/** As it stands when it is no text of words. */
function fromBase64(word: string): string {
  const letters = word.replace(/=+$/, '')
  if (letters.length % 4 === 1) return word
  const text = atob(letters)
  return /^[\t\n\r -~]+$/.test(text) && text.includes(' ') ? text : word
}

function plainWord(word: string): string {
  const latin = /[a-z]/i.test(word)
  if (!latin) return word
  if (/[\u0370-\u03ff\u0400-\u04ff]/.test(word)) return replaceBy(word, lookalikes)
  return /[a-z]{2}/i.test(word) && /\d|[@$]/.test(word) ? replaceBy(word, figures) : word
}

function replaceBy(word: string, table: Readonly<Record<string, string>>): string {
  return Array.from(word, (letter) => table[letter] ?? letter).join('')
}

/** Cyrillic and Greek, each before the Latin letter. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkАAВBЕEКKМMНHОOРPСCТTХXІIЅSαaοoνvρpιiτtυuκkΑAΒBΕEΙIΚKΜMΝNΟOΡPΤT'
    .match(/../gu)
    ?.map(([from = '', to = '']) => [from, to]) ?? [],
)
const figures: Readonly<Record<string, string>> = {0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's'}
