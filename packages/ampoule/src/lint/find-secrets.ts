import {holdPayloads, type Secret} from '@ampoule/lint/internals'

/**
 * Keys, tokens, private keys and passwords in a page and in the metadata of its images, as secretlint knows them. It is loaded only
 * for a page in which something begins as they do.
 */
export async function findSecrets(html: string): Promise<Secret[]> {
  const {masked, maskedLength} = holdPayloads(html)
  const found = beginnings.test(masked) ? await scan(masked) : []
  if (maskedLength === 0) return found
  for (const [, payload = ''] of html.matchAll(imageData)) {
    const bytes = Buffer.from(payload, 'base64').toString('latin1')
    if (!beginnings.test(bytes)) continue
    const piece = payload.slice(0, pieceLength)
    for (const {kind} of await scan(bytes)) found.push({kind, text: piece, isInImage: true})
  }
  return found
}

/** Each pattern of secretlint needs one of these. */
const beginnings =
  /(?:A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}|secret_?(?:access_?)?key|:x-oauth-basic@|_authToken=|npm_\w{36}|xox[abopr]-|xapp-|hooks\.slack\.com|:\/\/[^\s/:@"'<>]{1,256}:[^\s/@"'<>]{1,256}@|sk-\w|lin_api_|PRIVATE KEY|SG\.\w|shp(?:pa|ca|at|ss)_|gh[pousr]_\w|github_pat_|ops_ey/i

const imageData = /data:image\/[\w.+-]+;base64,([A-Za-z0-9+/]+)/g
/** So much of an image stands in no other one: headers are shorter. In characters of base64. */
const pieceLength = 400

async function scan(content: string): Promise<Secret[]> {
  const [{lintSource}, {creator}] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ])
  const {messages} = await lintSource({
    source: {filePath: 'page.html', content, contentType: 'text', ext: '.html'},
    options: {
      locale: 'en',
      noPhysicFilePath: true,
      config: {
        rules: [
          {
            id: '@secretlint/secretlint-rule-preset-recommend',
            rule: creator,
            rules: [{id: '@secretlint/secretlint-rule-aws', options: {enableIDScanRule: true}}],
          },
        ],
      },
    },
  })
  const secrets = messages.flatMap(({range: [start, end], ruleId}) => {
    const kind = kinds[ruleId.replace('@secretlint/secretlint-rule-', '')]
    return kind === undefined ? [] : [{kind, text: content.slice(start, end)}]
  })
  return [...new Map(secrets.map((secret) => [secret.text, secret])).values()]
}

const kinds: Readonly<Record<string, string>> = {
  '1password': 'Token of 1Password',
  anthropic: 'Anthropic API key',
  aws: 'AWS key',
  basicauth: 'Password in an address',
  'database-connection-string': 'Password of a database',
  gcp: 'Google Cloud key',
  github: 'GitHub token',
  linear: 'Linear API key',
  npm: 'npm token',
  openai: 'OpenAI API key',
  privatekey: 'Private key',
  sendgrid: 'SendGrid API key',
  shopify: 'Shopify token',
  slack: 'Slack token',
}
