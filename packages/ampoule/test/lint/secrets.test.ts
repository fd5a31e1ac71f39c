import {generateKeyPairSync} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {reporters} from '@ampoule/lint'
import {describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {findSecrets} from '../../src/lint/find-secrets.ts'
import {folderWith} from '../config/files.ts'

/** The same letters each time. */
function letters(
  seed: number,
  length: number,
  alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
): string {
  let state = seed * 2654435761 + 1
  return Array.from({length}, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return alphabet[Math.floor(state / 65536) % alphabet.length]
  }).join('')
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const hex = '0123456789abcdef'
const privateKey = generateKeyPairSync('rsa', {modulusLength: 1024})
  .privateKey.export({type: 'pkcs8', format: 'pem'})
  .toString()

/** Made to the formats that the services publish; none was ever given out. */
const secrets: Readonly<Record<string, (seed: number) => string>> = {
  'AWS key': (seed) => `AKIA${letters(seed, 16, upper)}`,
  'GitHub token': (seed) => `ghp_${letters(seed, 36)}`,
  'npm token': (seed) => `npm_${letters(seed, 36)}`,
  'Slack token': (seed) => `xoxb-${letters(seed, 12, '0123456789')}-${letters(seed + 1, 24)}`,
  'Anthropic API key': (seed) => `sk-ant-api03-${letters(seed, 93)}AA`,
  'OpenAI API key': (seed) => `sk-${letters(seed, 20)}T3BlbkFJ${letters(seed + 1, 20)}`,
  'SendGrid API key': (seed) => `SG.${letters(seed, 22)}.${letters(seed + 1, 43)}`,
  'Shopify token': (seed) => `shpat_${letters(seed, 32, hex)}`,
  'Linear API key': (seed) => `lin_api_${letters(seed, 40)}`,
  'Password of a database': (seed) => `postgres://app:${letters(seed, 18)}@db.internal.net:5432/live`,
  'Password in an address': (seed) => `https://deploy:${letters(seed, 14)}@git.internal.net`,
  'Private key': () => privateKey,
}

const contexts: Readonly<Record<string, (secret: string) => string>> = {
  text: (secret) => `<p>Use ${secret} to sign in.</p>`,
  script: (secret) =>
    `<script>const config = {key: ${JSON.stringify(secret).replaceAll('\\n', '\n').replaceAll('"', '`')}}</script>`,
  attribute: (secret) => `<p data-key="${secret}">x</p>`,
  comment: (secret) => `<!-- old: ${secret} -->`,
}

const harmless: readonly string[] = [
  ...Array.from({length: 40}, (_, seed) => letters(seed, 40, hex)),
  ...Array.from({length: 40}, (_, seed) => `sha384-${letters(seed, 64)}`),
  ...Array.from(
    {length: 30},
    (_, seed) =>
      `${letters(seed, 8, hex)}-${letters(seed, 4, hex)}-4${letters(seed, 3, hex)}-a${letters(seed, 3, hex)}-${letters(seed, 12, hex)}`,
  ),
  ...Array.from({length: 30}, (_, seed) => `data:font/woff2;base64,${letters(seed, 200)}`),
  ...Array.from(
    {length: 20},
    (_, seed) => `https://cdn.example/npm/pkg@${seed}.0.0/dist/index.min.js?v=${letters(seed, 20, hex)}`,
  ),
  ...Array.from({length: 20}, (_, seed) => `.css-${letters(seed, 7)}{color:red}`),
  'AKIAIOSFODNN7',
  'ghp_short',
  'npm_install',
  'xoxb-…',
  'sk-ant-YOUR-KEY',
  'sk-mask',
  'YOUR_API_KEY',
  'process.env.SECRET_KEY',
  'secret_key = "<your secret>"',
  'https://user@host.test/',
  'postgres://localhost:5432/test',
  'mongodb://localhost/test',
  '-----BEGIN PUBLIC KEY-----',
  'BEGIN PRIVATE KEY is how such files begin',
  'https://host.test:8080/a@b',
  'mailto:jane@example.test',
  'git@github.com:owner/name.git',
  'token: string',
  'password',
  'SG.1',
  'lin_api_',
  'shpat_x',
  'Bearer {token}',
  'ssh-rsa AAAAB3NzaC1yc2E',
]

describe('secrets', () => {
  test('recall: of 240 made to the formats of twelve services, each is found and named', async () => {
    const missed: string[] = []
    let count = 0
    for (const [kind, make] of Object.entries(secrets)) {
      for (let seed = 1; seed <= 5; seed++) {
        for (const [name, put] of Object.entries(contexts)) {
          count++
          const found = await findSecrets(`<title>x</title>${put(make(seed))}`)
          if (!found.some((secret) => secret.kind === kind)) missed.push(`${kind} in ${name}: ${make(seed)}`)
        }
      }
    }
    expect(count).toBe(240)
    expect(missed).toEqual([])
  })

  test('precision: of 200 texts that look like it, none is accused', async () => {
    expect(harmless.length).toBeGreaterThanOrEqual(200)
    for (const text of harmless)
      expect([text, await findSecrets(`<p>${text}</p><script>const a = "${text}"</script>`)]).toEqual([text, []])
  })

  test('are found in the metadata of an image', async () => {
    const text = `Comment\0${secrets['GitHub token']?.(3)}`
    const chunk = Buffer.concat([
      Buffer.from([0, 0, 0, text.length]),
      Buffer.from('tEXt'),
      Buffer.from(text, 'latin1'),
      Buffer.alloc(4),
    ])
    const png = Buffer.concat([
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
      chunk,
      Buffer.alloc(300),
    ])
    const cwd = await folderWith({
      '.git/HEAD': '',
      'a.html': `<title>x</title><img alt="" src="data:image/png;base64,${png.toString('base64')}">`,
    })
    expect((await run(['lint', 'a.html'], {cwd})).out).toContain('GitHub token is in the metadata of an image')
  })
})

describe('reports', () => {
  const token = secrets['GitHub token']?.(1) ?? ''
  const address = secrets['Password in an address']?.(2) ?? ''
  const page = `<title>x</title>\n<p onclick="f()" data-key="${token}">${token}</p><script>let k = "${token}"; fetch("${address}/x")</script>\n<img src="${address}/a.png" alt=""><base href="${address}/">`
  const hidden = [token, address.slice(15, 29)]

  test('name secrets and show none, in any format, of HTML and Markdown', async () => {
    const cwd = await folderWith({
      '.git/HEAD': '',
      'a.html': page,
      'b.md': `# Hi\n\nKey: ${token}\n\n![x](${address}/a.png)\n`,
    })
    for (const format of Object.keys(reporters)) {
      const {out, err, code} = await run(
        ['lint', 'a.html', 'b.md', '--format', format, '--report', `json=${format}.json`],
        {cwd},
      )
      expect([format, code]).toEqual([format, 1])
      expect(out).toContain('GitHub token')
      for (const text of hidden)
        expect(`${out}${err}${readFileSync(join(cwd, `${format}.json`), 'utf8')}`).not.toContain(text)
    }
    const diff = await run(['lint', 'a.html', '--format', 'agent', '--fix-dry-run'], {cwd})
    expect(diff.code).toBeLessThan(2)
  })

  test('the hook stops a page with a secret, and does not repeat it', async () => {
    const cwd = await folderWith({'.git/HEAD': ''})
    const call = {tool_name: 'Write', cwd, tool_input: {file_path: 'a.html', content: page}}
    const {code, err} = await run(['hook'], {cwd, stdin: JSON.stringify(call)})
    expect(code).toBe(2)
    expect(err).toContain('no-secret')
    for (const text of hidden) expect(err).not.toContain(text)
  })

  test('settings and comments count as for any rule', async () => {
    const html = `<title>x</title>\n<!-- ampoule-disable-next-line no-secret -->\n<p>${token}</p>`
    const cwd = await folderWith({'.git/HEAD': '', 'a.html': html, 'b.html': `<title>x</title><p>${token}</p>`})
    expect((await run(['lint', 'a.html'], {cwd})).out).not.toContain('no-secret')
    expect((await run(['lint', 'b.html', '--rule', 'no-secret=off'], {cwd})).out).not.toContain('no-secret')
    expect((await run(['lint', 'b.html', '--rule', 'no-secret=warning'], {cwd})).code).toBe(0)
  })

  test('nor show personal data, once `no-personal-data` is on', async () => {
    const html = `<title>x</title>\n<img src="https://a.test/?to=jane@firm.com" alt="">\n<p>4111 1111 1111 1111 jane@firm.com`
    const markdown =
      '# Hi\n\njane@firm.com\n\n![x](jane@firm.com/a.png)\n\n<img src="https://a.test/?to=jane@firm.com" alt="">\n'
    const rules = JSON.stringify({rules: {'no-personal-data': 'error'}})
    const cwd = await folderWith({'.git/HEAD': '', 'a.html': html, 'b.md': markdown, 'ampoule.config.json': rules})
    for (const format of ['stylish', 'agent', 'sarif', 'markdown']) {
      const {out, err} = await run(['lint', 'a.html', 'b.md', '--format', format, '--report', `json=${format}.json`], {
        cwd,
      })
      expect(out).toContain('Mail address')
      expect(`${out}${err}${readFileSync(join(cwd, `${format}.json`), 'utf8')}`).not.toMatch(/jane|firm\.com|4111/)
    }
  })
})
