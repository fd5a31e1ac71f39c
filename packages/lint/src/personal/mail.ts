import type {Stretch} from './stretch.ts'

/** Mail addresses, `jane [at] example [dot] test` too. Looks at what is around each `@`, so that long words cost nothing. */
export function* findMail(text: string): Generator<Stretch> {
  for (const match of text.matchAll(/@|\s{0,2}[[({]\s?at\s?[\])}]\s{0,2}/gi)) {
    const isPlain = match[0] === '@'
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + longestDomain)
    const local = localPart.exec(text.slice(Math.max(0, match.index - longestLocal), match.index))?.[0]
    const written = (isPlain ? plainDomain : bracketedDomain).exec(after)?.[0].replace(fileOf, '$1')
    if (local === undefined || written === undefined) continue
    const domain = written.replace(bracketedDot, '.').toLowerCase()
    const start = match.index - local.length
    const end = match.index + match[0].length + written.length
    if (!isDomain(domain) || isPlaceholder(local, domain)) continue
    if (isPlain && (isOfAddress(text, start) || isOfCopy(text, end))) continue
    yield {start, end, value: `${local}@${domain}`.toLowerCase()}
  }
}

const longestLocal = 64
const longestDomain = 200
const localPart = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_%+-]|\.(?!\.)){0,63}$/u
const plainDomain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,62})\.){1,6}(?:xn--[a-z0-9-]{2,40}|\p{L}{2,24})(?![\p{L}\p{N}-])/u
const bracketedDomain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\s{0,2}[[({]\s?(?:dot|punkt|point)\s?[\])}]\s{0,2}|\.)){1,6}\p{L}{2,24}(?![\p{L}\p{N}-])/iu
/** A file that is named by an address. */
const fileOf = /(\.[a-z]{2,}.*?)\.(?:png|jpe?g|gif|svg|webp|pdf|html?|json|csv|txt)$/i
const bracketedDot = /\s{0,2}[[({]\s?(?:dot|punkt|point)\s?[\])}]\s{0,2}/gi

/** Names of files, versions of packages and members in code stand behind an `@` as well. */
function isDomain(domain: string): boolean {
  if (/^\d+(?:\.\d+)?x\.|^v?\d+\.\d+\./.test(domain)) return false
  const top = domain.slice(domain.lastIndexOf('.') + 1)
  if (/[^a-z]/.test(top)) return true
  return top.length === 2 ? !fileEndings.has(top) : topDomains.has(top)
}

const fileEndings: ReadonlySet<string> = new Set('js ts go cs hs kt vb gz xz bz'.split(' '))

/** Those of more than two letters that people have mail at. */
const topDomains: ReadonlySet<string> = new Set(
  (
    'academy aero africa agency app arpa art asia bank barcelona bayern berlin biz blog brussels business bzh capital care cat ' +
    'center chat church city claims click clinic cloud club codes coffee com community company consulting coop corsica cymru dental ' +
    'design dev digital doctor earth edu education email energy engineer engineering eus events example expert family farm ' +
    'finance fit foundation frl fun fund gal game games global gmbh gov group guru hamburg health help homes hospital host house ' +
    'icu immo info ink institute int international invalid istanbul jetzt jobs koeln kim land law legal lgbt life link live llc ' +
    'local london ltd market marketing media mil mobi money moscow museum name net network news ngo ninja nrw nyc one ong online ' +
    'org page paris partners party photo photography photos pics plus post press pro productions properties quebec realty red rehab ' +
    'rent report restaurant rocks ruhr run saarland sale school science scot security services shop show site social software ' +
    'solar solutions space srl store studio support surf swiss systems taxi team tech technology tel test tips tirol today tokyo ' +
    'tools top tours town training travel university vegas ventures vet vin vip vlaanderen wales watch website wiki wien work ' +
    'works world wtf xyz yoga zone zuerich'
  ).split(' '),
)

/** Placeholders of forms and documents for an address. */
function isPlaceholder(local: string, domain: string): boolean {
  return (
    /^(?:(?:your?|my|the|user|some)?[._-]?(?:name|mail|e-?mail|user|username|address|account|you|me|one|body)|you|your|first(?:[._-]?name)?[._-]last(?:[._-]?name)?|foo|bar|baz|x+|abc)$/i.test(
      local,
    ) &&
    /^(?:[a-z-]+\.)?(?:example|(?:your|my|some)?-?(?:domain|company|host|mail|email|site|website|provider|org)|foo|bar|x+)\.[a-z]+$/.test(
      domain,
    )
  )
}

/** The name of a user in an address, and handles of social networks. */
function isOfAddress(text: string, start: number): boolean {
  return text[start - 1] === '@' || /:\/\/[^\s"'<>/?#]{0,100}$/.test(text.slice(Math.max(0, start - 100), start))
}

/** `git@github.com:owner/name`: a place that is copied from. */
function isOfCopy(text: string, end: number): boolean {
  return text[end] === ':' && /^:[\w~./]/.test(text.slice(end, end + 2))
}
