import type {Stretch} from './stretch.ts'

/** Numbers of payment cards: those of a known issuer, in the groups that cards show, with the right check digit. */
export function* findCards(text: string): Generator<Stretch> {
  for (const match of text.matchAll(runs)) {
    const [, run = ''] = match
    if (isPartOfNumber(text, match.index)) continue
    const written = forms
      .map((form) => form.exec(run)?.[0])
      .find((part) => part !== undefined && isCard(digitsOf(part)))
    if (written === undefined) continue
    const end = match.index + written.length
    if (!/^\w|^[.,]\d/.test(text.slice(end, end + 2))) yield {start: match.index, end, value: digitsOf(written)}
  }
}

const separator = '[ \\u00a0\\u2009\\u202f.\\-\\u2010\\u2011]'
const runs = new RegExp(`(?<!\\w)(?=([2-6]\\d{3}(?:${separator}?\\d){8,15}))`, 'g')
/** Of 19, 16 and 13 digits in fours, of 15 and 14 as American Express and Diners write them, and all digits together. */
const forms: readonly RegExp[] = [
  new RegExp(`^\\d{4}(${separator})\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{3}(?!\\d)`),
  new RegExp(`^\\d{4}(${separator})\\d{4}\\1\\d{4}\\1\\d{4}(?!\\d)`),
  new RegExp(`^\\d{4}(${separator})\\d{6}\\1\\d{4,5}(?!\\d)`),
  /^\d{13,19}(?!\d)/,
]

/** Digits behind a point, or behind a sign in a longer code. */
function isPartOfNumber(text: string, start: number): boolean {
  return /\d[.,]$|\w[-/]$/.test(text.slice(Math.max(0, start - 2), start))
}

function isCard(digits: string): boolean {
  return issuers.some(({begins, lengths}) => lengths.includes(digits.length) && begins.test(digits)) && isLuhn(digits)
}

const issuers: readonly {readonly begins: RegExp; readonly lengths: readonly number[]}[] = [
  {begins: /^4/, lengths: [13, 16, 19]},
  {begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16]},
  {begins: /^3[47]/, lengths: [15]},
  {begins: /^3(?:0[0-5]|[689])/, lengths: [14]},
  {begins: /^35(?:2[89]|[3-8])/, lengths: [16]},
  {begins: /^6(?:011|4[4-9]|5|2|0)/, lengths: [16, 19]},
]

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
