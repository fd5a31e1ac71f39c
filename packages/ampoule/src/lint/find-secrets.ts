import {findSecrets as findKnownFormats, type Secret} from '@ampoule/lint'
import {mergeSecrets, secretTexts} from '@ampoule/lint/internals'

/**
 * Keys, tokens, private keys and passwords in a page, its data and the metadata of its images, as secretlint knows them, and as the
 * linter does. Secretlint is loaded only for a page in which something begins as it looks for.
 */
export async function findSecrets(html: string): Promise<Secret[]> {
  const found: Secret[] = []
  for (const {text, secretsAt} of secretTexts(html)) {
    if (!beginnings.test(text)) continue
    for (const {start, end, kind} of await scan(text)) found.push(...secretsAt(start, end, kind))
  }
  return mergeSecrets([...found, ...findKnownFormats(html)])
}

/** Each pattern of secretlint needs one of these. */
const beginnings =
  /(?:A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}|secret_?(?:access_?)?key|:x-oauth-basic@|_authToken=|npm_\w{36}|xox[abopr]-|xapp-|hooks\.slack\.com|:\/\/[^\s/:@"'<>]{1,256}:[^\s/@"'<>]{1,256}@|sk-\w|lin_api_|PRIVATE KEY|SG\.\w|shp(?:pa|ca|at|ss)_|gh[pousr]_\w|github_pat_|ops_ey/i

interface Stretch {
  readonly kind: string
  readonly start: number
  readonly end: number
}

async function scan(content: string): Promise<Stretch[]> {
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
  return messages.flatMap(({range: [start, end], ruleId}) => {
    const kind = kinds[ruleId.replace('@secretlint/secretlint-rule-', '')]
    return kind === undefined ? [] : [{kind, start, end}]
  })
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
