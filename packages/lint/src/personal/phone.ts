import type {Stretch} from './stretch.ts'

/** Phone numbers: international ones, those behind a word for it, and national forms that little else looks like. */
export function* findPhones(text: string): Generator<Stretch> {
  for (const match of text.matchAll(international)) {
    const whole = longest(match[0], isInternational)
    if (whole !== undefined) yield stretch(match.index, whole)
  }
  for (const {index, groups = {}} of text.matchAll(worded)) {
    const {word = '', name = '', between = '', number = ''} = groups
    const whole = isDate(number) ? undefined : longest(number, (part) => isWorded(part, name))
    if (whole !== undefined) yield stretch(index + word.length + between.length, whole)
  }
  for (const match of text.matchAll(national)) {
    const end = match.index + match[0].length
    const [before, after] = [text.slice(Math.max(0, match.index - 3), match.index), text.slice(end, end + 3)]
    const isPart = /\d\d[ \u00a0]$/.test(before) || /^\w|^[.,/-]\d|^[ \u00a0]\d\d/.test(after)
    if (!isPart && !/0{6}$/.test(match[0].replace(/\D/g, ''))) yield stretch(match.index, match[0])
  }
}

function stretch(start: number, written: string): Stretch {
  return {start, end: start + written.length, value: written.replace(/[^\d+]/g, '')}
}

const gap = '[ \\u00a0\\u2009\\u202f().\\/\\-\\u2010-\\u2013]'
/** Digits in groups; no more than two signs between them. */
const groups = `\\(?\\d(?:${gap}{0,2}\\d){4,16}`
const international = new RegExp(`(?<![\\w+)\\].,])(?:\\+ ?|00(?=[1-9]\\d{0,2}[ \\u00a0/-]))${groups}`, 'g')

/** The longest piece that ends with a group and passes; what follows a number may be digits as well. */
function longest(written: string, passes: (part: string) => boolean): string | undefined {
  for (let part = written; part.length > 5; part = part.replace(/[^\d]{1,2}\d+$/, '')) {
    if (passes(part)) return part
    if (!/[^\d]\d+$/.test(part.slice(2))) return undefined
  }
  return undefined
}

function isInternational(part: string): boolean {
  const digits = part.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '')
  if (/0{6}$/.test(digits)) return false
  const code = codes.find(({begins}) => digits.startsWith(begins))
  if (code === undefined) return false
  const own = digits.slice(code.begins.length)
  if (own.startsWith('0') && !zeros.has(code.begins)) return false
  if (code.begins === '1' && !/^[2-9]\d\d[1-9]/.test(own)) return false
  return own.length >= code.least && own.length <= code.most
}

/** Of ITU-T E.164: a code, and how many digits follow it. Sorted so that the longest code that begins a number comes first. */
const codes: readonly {readonly begins: string; readonly least: number; readonly most: number}[] = (
  '1:10 7:10 20:8-10 27:9 30:10 31:9 32:8-9 33:9 34:9 36:8-9 39:8-11 40:9 41:9 43:6-13 44:9-10 45:8 46:7-9 47:8 48:9 49:6-11 51:8-9 ' +
  '52:10 53:8 54:10-11 55:10-11 56:9 57:10 58:10 60:8-10 61:9 62:8-12 63:8-10 64:8-10 65:8 66:8-9 81:9-10 82:8-10 84:9-10 86:10-11 ' +
  '90:10 91:10 92:9-10 93:9 94:9 95:7-10 98:10 211:9 212:9 213:8-9 216:8 218:8-9 22x:7-10 23x:7-10 24x:6-9 25x:7-10 26x:7-9 27x:7-9 29x:4-7 ' +
  '350:8 351:9 352:6-11 353:7-9 354:7 355:8-9 356:8 357:8 358:6-11 359:8-9 370:8 371:8 372:7-8 373:8 374:8 375:9 376:6 377:8-9 378:6-10 ' +
  '380:9 381:8-9 382:8 383:8 385:8-9 386:8 387:8 389:8 420:9 421:9 423:7-9 50x:7-8 ' +
  '59x:6-9 60x:7-8 67x:5-8 68x:4-7 69x:4-7 85x:7-10 88x:7-10 96x:7-9 97x:7-9 99x:8-9'
)
  .split(' ')
  .flatMap((entry) => {
    const [begins = '', range = ''] = entry.split(':')
    const [least = 0, most = least] = range.split('-').map(Number)
    const all = begins.endsWith('x') ? [...'0123456789'].map((digit) => begins.slice(0, 2) + digit) : [begins]
    return all.map((code) => ({begins: code, least, most}))
  })
  .sort((a, b) => b.begins.length - a.begins.length)

/** Countries whose numbers keep their zero. */
const zeros: ReadonlySet<string> = new Set(['39', '225', '229', '241', '242', '378'])

/** Words of more meanings than one say little of digits that stand together. */
const worded = new RegExp(
  `(?<word>(?<![\\p{L}\\p{N}])(?<name>t[eé]l(?:e(?:phone|fone?|fono|foon|fon(?:nummer)?)|éfono|éphone|efax)?|(?:mobile|cell|home|work|office|contact|customer|user)?[ _-]?phone|mobil(?:e|nummer|telefon)?|cell|(?:tele)?fax|call|whatsapp|handy|gsm|rufnummer|hotline|móvil|celular|cellulare|tfno|tlf|tlfn?|puh|puhelin|komórka|тел|телефон|моб|τηλ|τηλέφωνο|电话|手机|電話|携帯|전화|휴대폰|هاتف|جوال|טלפון|फ़ोन|โทร|điện thoại)(?:[ _-]?(?:number|num|no|nr|n[°º]|nummer|numéro|numero|us|at))?(?![\\p{L}]))(?<between>(?:[\\s"'\`:：=#.,|–-]|<[^<>]{0,100}>){1,8})(?<number>(?:\\+ ?|00)?${groups}(?!\\d))`,
  'giu',
)

function isWorded(part: string, name: string): boolean {
  const digits = part.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 15 || /0{6}$/.test(digits)) return false
  const isPlain = /^\d+$/.test(part)
  const isLoose = /^(?:mobile?|cell|call|handy)$/i.test(name)
  return isPlain && !part.startsWith('0') ? !isLoose && digits.length >= 7 : digits.length >= 6
}

function isDate(part: string): boolean {
  return /^(?:(?:19|20)\d\d[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./](?:19|20)?\d\d)\b/.test(part)
}

/** North America, France, Great Britain and Germany with a slash or spaces, Japan, Brazil, mobile numbers of China. */
const national = new RegExp(
  `(?<![\\w.,+/%#-])(?:${[
    '(?:1[-. ])?\\([2-9]\\d\\d\\) ?[1-9]\\d\\d[-. ]\\d{4}',
    '(?:1-)?[2-9]\\d\\d-[1-9]\\d\\d-\\d{4}',
    '[2-9]\\d\\d\\.[2-9]\\d\\d\\.\\d{4}',
    '0[1-9]([ .\\u00a0\\u202f-])\\d\\d(?:\\1\\d\\d){3}',
    '\\(?0[1-9]\\d{1,3}\\)? ?/ ?\\d{3,4}(?:[ -]?\\d{2,4}){1,2}',
    '\\(0[1-9]\\d{1,4}\\) ?\\d{3,4}(?:[ -]?\\d{2,4}){1,2}',
    '0[1-9]\\d{1,3} \\d{3,4} \\d{3,4}',
    '0[1-9]\\d{0,2}-\\d{3,4}-\\d{4}',
    '01[5-7]\\d[ -]\\d{7,8}',
    '\\([1-9]\\d\\) ?9?\\d{4}-\\d{4}',
    '1[3-9]\\d \\d{4} \\d{4}',
  ].join('|')})`,
  'g',
)
