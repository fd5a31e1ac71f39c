import type {Stretch} from './stretch.ts'

/** Numbers of bank accounts that carry check digits: IBAN, and by their name routing numbers (US) and CLABE (Mexico). */
export function* findAccounts(text: string): Generator<Stretch> {
  for (const match of text.matchAll(ibanStarts)) {
    const length = ibanLengths.get(match[0].slice(0, 2).toUpperCase())
    if (length === undefined) continue
    const end = endOf(text, match.index, length)
    if (end === undefined) continue
    const value = text
      .slice(match.index, end)
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase()
    if (isIban(value)) yield {start: match.index, end, value}
  }
  for (const {index, groups = {}} of text.matchAll(namedNumbers)) {
    const {name = '', number = ''} = groups
    if (!(number.length === 9 ? isRouting(number) : isClabe(number))) continue
    yield {start: index + name.length, end: index + name.length + number.length, value: number}
  }
}

const ibanStarts = /(?<![A-Za-z0-9])[A-Za-z]{2}\d\d(?=[ \u00a0\u202f-]?[A-Za-z0-9])/g

/** Letters and digits from an ISO 13616 registry entry each: country and length of the whole. */
const ibanLengths: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 ' +
    'LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 ' +
    'SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** The end of so many letters and digits, with at most one sign between two of them. */
function endOf(text: string, start: number, length: number): number | undefined {
  let at = start
  for (let count = 0; count < length; count++) {
    if (count > 0 && /[ \u00a0\u202f-]/.test(text[at] ?? '')) at++
    if (!/[A-Za-z0-9]/.test(text[at] ?? '')) return undefined
    at++
  }
  return /[A-Za-z0-9]/.test(text[at] ?? '') ? undefined : at
}

/** ISO 13616: the number, letters counted from 10, is 1 more than a multiple of 97. */
function isIban(value: string): boolean {
  let rest = 0
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(sign, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}

const namedNumbers =
  /(?<name>(?<![A-Za-z])(?:routing|aba|rtn|clabe)(?:[ _-]?(?:transit|number|no|code|nr)){0,2}["']?[\s:=#.]{1,4}["']?)(?<number>\d{18}|\d{9})(?!\d)/gi

/** American Bankers Association: weights 3, 7, 1. */
function isRouting(number: string): boolean {
  return /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(number) && weighted(number, [3, 7, 1]) % 10 === 0
}

/** Banco de México: weights 3, 7, 1, each product by its last digit; the last digit makes a ten. */
function isClabe(number: string): boolean {
  const sum = [...number.slice(0, 17)].reduce(
    (all, digit, index) => all + ((Number(digit) * ([3, 7, 1][index % 3] ?? 0)) % 10),
    0,
  )
  return (10 - (sum % 10)) % 10 === Number(number[17])
}

function weighted(digits: string, weights: readonly number[]): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0), 0)
}
