import type {SecretFormat} from './formats.ts'

/** Secrets that are known by where they stand: in a connection string, in a header, behind a name, between the lines of a key file. */
export const writtenFormats: readonly SecretFormat[] = [
  {
    kind: 'Private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[\w\s+/=:,.]|-(?!-)|\\[rn]){60,8000}?-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  {
    kind: 'Password of a database',
    pattern:
      /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|valkey|amqps?|mssql|sqlserver|clickhouse|couchdb|neo4j|bolt|cockroachdb|ldaps?|ftps?|sftp|smtps?|imaps?|nats|kafka|cloudinary)(?:\+\w{1,12})?:\/\/[^\s/:@"'`<>]{0,128}:(?<secret>[^\s/@"'`<>]{3,256})@[\w.-]{1,255}/gi,
    isReal: isPassword,
  },
  {
    kind: 'Password of a database',
    pattern:
      /\b(?:server|data source|host|address)=[^;"'`<>\n]{1,200};(?:[^;"'`<>\n]{0,100};){0,12}\s{0,4}(?:password|pwd)=(?<secret>[^;\s"'`<>]{4,128})/gi,
    isReal: isPassword,
  },
  {
    kind: 'Password of a database',
    pattern:
      /\bjdbc:[a-z]{1,20}:[^\s"'`<>?;]{1,200}[?;](?:[^\s"'`<>?;&]{1,100}[;&](?:amp;)?){0,12}password=(?<secret>[^\s&;"'`<>]{4,128})/gi,
    isReal: isPassword,
  },
  {
    kind: 'Password of a database',
    pattern: /\bhost=[^\s"'`<>]{1,200}(?: \w{1,20}=[^\s"'`<>]{1,100}){0,8} password=(?<secret>[^\s"'`<>]{4,128})/gi,
    isReal: isPassword,
  },
  {kind: 'Token in a header', pattern: /\bBearer\s{1,4}(?<secret>[\w.~+/-]{20,4000}={0,2})/g, isReal: isRandom},
  {kind: 'Password in a header', pattern: /\bBasic\s{1,4}(?<secret>[A-Za-z0-9+/]{10,400}={0,2})/g, isReal: isBasic},
  {
    kind: 'Key or token',
    pattern:
      /(?:api|access|auth|client|secret|private|signing|encryption|service|refresh|session|webhook|master|admin|bot|personal)[_-]?(?:access[_-]?)?(?:key|token|secret)(?:&quot;|["'`])?\s{0,3}(?:=>|:=|[:=])\s{0,3}(?:&quot;|["'`])?(?<secret>[A-Za-z0-9+/_-]{20,256}={0,2})(?![\w+/=.(-])/gi,
    isReal: isRandom,
  },
  {
    kind: 'Password',
    pattern:
      /(?:password|passwd|passphrase|\bpwd)(?:&quot;|["'`])?\s{0,3}[:=]\s{0,3}(?:&quot;|["'`])(?<secret>[^\s"'`<>&{}$]{8,64})(?:&quot;|["'`])/gi,
    isReal: (secret) => isPassword(secret) && kindsOfCharacters(secret) >= 3 && digitsIn(secret) > 0,
  },
]

/** False for words that stand for a password in documentation. */
function isPassword(secret: string): boolean {
  return !/^(?:\$|%[sd(]|\{|\[|<|&lt;|\*|\.{3}|…|x{3,}|your|my|the|enter|change|replace|example|sample|test|dummy|placeholder|redacted|password|passwd|pass|pwd|secret|user|root|admin|postgres|guest|foo|bar|hunter2|s3cr3t|p@ss)|(?:_here|password|-here|\*{3}|\$\{.*)$/i.test(
    secret,
  )
}

/** Words, names and paths change less between capitals, small letters and digits than what a machine has thrown. */
function isRandom(secret: string): boolean {
  const text = secret.replace(/[=]+$/, '')
  if (/your|example|placeholder|x{6}|1234567|abcdefg|sample|dummy|redacted|process|undefined/i.test(text)) return false
  const digits = digitsIn(text)
  if (digits < 3 || new Set(text).size < 10 || /^[\d.-]+$/.test(text)) return false
  if (/^[0-9a-f]{32,}$/i.test(text)) return true
  let changes = 0
  for (let at = 1; at < text.length; at++) if (classOf(text, at) !== classOf(text, at - 1)) changes++
  const isMixed = /[A-Z]/.test(text) && /[a-z]/.test(text)
  return changes / (text.length - 1) >= (isMixed ? 0.42 : 0.25)
}

function isBasic(secret: string): boolean {
  try {
    const [, password] = /^[\x20-\x7e]{1,100}?:([\x20-\x7e]{3,200})$/.exec(atob(secret)) ?? []
    return password !== undefined && isPassword(password)
  } catch {
    // No base64: a word that follows "Basic" in a sentence.
    return false
  }
}

function kindsOfCharacters(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(text)).length
}

function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0
}

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return 0
  if (code >= 65 && code <= 90) return 1
  return code >= 97 && code <= 122 ? 2 : 3
}
