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
    .replace(spaced, (letters) => letters.replace(/[ .·_-]/g, ''))
    .replace(disguised, plainWord)
}

const roomless = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f]/g

// By their blocks: `\p{L}` takes ten times as long, and code of libraries has millions of characters.
const letter = '[A-Za-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\uffdc]'
const spaced = new RegExp(`(?<!${letter})(?:${letter}[ .·_-]){4,60}${letter}(?!${letter})`, 'g')

/** Words with Latin letters and digits, signs, or letters that look alike. */
const disguised = /(?<![\w@$\u0370-\u04ff])(?=[A-Za-z]{0,39}[\d@$\u0370-\u04ff])[A-Za-z\d@$\u0370-\u04ff]{3,40}/g

/** As it stands when it is no text of words. */
function fromBase64(word: string): string {
  const letters = word.replace(/=+$/, '')
  if (letters.length % 4 === 1) return word
  const text = atob(letters)
  return /^[\t\n\r -~]+$/.test(text) && text.includes(' ') ? text : word
}

function plainWord(word: string): string {
  if (!/[A-Za-z]/.test(word)) return word
  if (/[\u0370-\u04ff]/.test(word)) return replaceBy(word, lookalikes)
  return /[A-Za-z]{2}/.test(word) ? replaceBy(word, figures) : word
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
