import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {createServer, request, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build, type LedgerEntry} from '@ampoule/build'
import type {Sink} from '@ampoule/lint/internals'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {extendLock, readLock, writeLock} from '../../src/capabilities/vendor/lock.ts'
import {defaultLimits, fetchFile, getAt, type Transport} from '../../src/network/fetch-file.ts'
import {Fetcher} from '../../src/network/fetch-missing.ts'
import {fetchedPath} from '../../src/network/fetched-path.ts'
import {isPublicAddress} from '../../src/network/public-address.ts'

type Answer = (response: ServerResponse) => void

const answers = new Map<string, Answer>()
const asked: string[] = []
let server: Server
beforeAll(async () => {
  server = createServer(({url = '', headers}, response) => {
    asked.push(`${headers.host} ${url}`)
    const answer = answers.get(url)
    if (answer === undefined) response.writeHead(404).end()
    else answer(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))
beforeEach(() => {
  answers.clear()
  asked.length = 0
})

const send =
  (type: string, body = '', headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(200, {'content-type': type, ...headers}).end(body)
const sendOn =
  (location: string): Answer =>
  (response) =>
    void response.writeHead(302, {location}).end()

/** Hosts of the open network as the tests have them; the server that answers for all of them is this machine's. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  'cdn.test': ['93.184.216.34'],
  'both.test': ['93.184.216.34', '10.0.0.7'],
  'inside.test': ['192.168.1.1'],
}
const transport: Transport = {
  resolve: async (host) => hosts[host] ?? [],
  get(url, _address, signal) {
    const {port} = server.address() as AddressInfo
    const plain = new URL(url)
    plain.protocol = 'http:'
    plain.port = String(port)
    return getAt(plain, '127.0.0.1', signal, request)
  },
}

const limits = {...defaultLimits, bytes: 1024, milliseconds: 300}
async function got(url: string, sink: Sink = 'script'): Promise<string> {
  try {
    return new TextDecoder().decode(await fetchFile(url, sink, {transport, limits}))
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '198.19.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:93.184.216.34',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'nonsense',
])('%s is not on the open network', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::6810:84e5', '2a00:1450:4001:80e::200a'])(
  '%s is on the open network',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

describe('a file of the network', () => {
  test('is fetched as it is', async () => {
    answers.set('/a.js?v=1', send('application/javascript; charset=utf-8', 'a = 1'))
    expect(await got('https://cdn.test/a.js?v=1#x')).toBe('a = 1')
  })

  test.each([
    ['http://cdn.test/a.js', '`http:` is not `https:`'],
    ['file:///etc/passwd', '`file:` is not `https:`'],
    ['https://me:secret@cdn.test/a.js', 'its address holds a password'],
    ['https://unknown.test/a.js', '`unknown.test` has no address'],
    ['https://inside.test/a.js', '`inside.test` is `192.168.1.1`, which is not on the open network'],
    ['https://both.test/a.js', '`both.test` is `10.0.0.7`, which is not on the open network'],
    ['https://127.0.0.1/a.js', '`127.0.0.1` is `127.0.0.1`, which is not on the open network'],
    ['https://0x7f.1/a.js', '`127.0.0.1` is `127.0.0.1`, which is not on the open network'],
    ['https://2130706433/a.js', '`127.0.0.1` is `127.0.0.1`, which is not on the open network'],
    ['https://[::1]/a.js', '`::1` is `::1`, which is not on the open network'],
    ['https://[::ffff:7f00:1]/a.js', '`::ffff:7f00:1` is `::ffff:7f00:1`, which is not on the open network'],
  ])('%s is not asked for', async (url, reason) => {
    expect(await got(url)).toBe(`FetchError: ${reason}`)
    expect(asked).toEqual([])
  })

  test('is fetched from where it was sent on to, which is looked at anew', async () => {
    answers.set('/old.js', sendOn('/new.js'))
    answers.set('/new.js', send('text/javascript', 'a = 2'))
    expect(await got('https://cdn.test/old.js')).toBe('a = 2')
    for (const [location, reason] of [
      ['https://inside.test/x.js', '`inside.test` is `192.168.1.1`, which is not on the open network'],
      ['http://cdn.test/new.js', '`http:` is not `https:`'],
      ['https://169.254.169.254/latest', '`169.254.169.254` is `169.254.169.254`, which is not on the open network'],
      ['//[::1]/x.js', '`::1` is `::1`, which is not on the open network'],
      ['https://', 'it is no address'],
    ] as const) {
      answers.set('/old.js', sendOn(location))
      asked.length = 0
      expect(await got('https://cdn.test/old.js')).toBe(`FetchError: ${reason}`)
      expect(asked).toHaveLength(1)
    }
  })

  test('that is sent on without end is given up', async () => {
    answers.set('/a.js', sendOn('/a.js'))
    expect(await got('https://cdn.test/a.js')).toBe('FetchError: it is sent on more than 5 times')
    expect(asked).toHaveLength(6)
  })

  test.each<[string, Answer, Sink, string]>([
    ['is too large', send('text/javascript', 'x'.repeat(1025)), 'script', 'it has more than 1 KiB'],
    [
      'never ends',
      (response) => void response.writeHead(200, {'content-type': 'text/javascript'}).write('a'),
      'script',
      'it takes more than 0.3 s',
    ],
    ['never begins', () => undefined, 'script', 'it takes more than 0.3 s'],
    [
      'is a page',
      send('text/html', '<h1>Not found</h1>'),
      'script',
      '`cdn.test` answers with `text/html`, which is no script',
    ],
    [
      'is a page in place of data',
      send('text/html; charset=utf-8'),
      'connect',
      '`cdn.test` answers with `text/html; charset=utf-8`, which is no connect',
    ],
    [
      'says nothing of its type',
      (response) => void response.writeHead(200).end('a'),
      'style',
      '`cdn.test` answers with `no type`, which is no style',
    ],
    [
      'is packed',
      send('text/css', 'a', {'content-encoding': 'br'}),
      'style',
      '`cdn.test` answers with `br`, which was not asked for',
    ],
    ['is not there', (response) => void response.writeHead(410).end(), 'script', '`cdn.test` answers with 410'],
    [
      'breaks off',
      (response) => {
        response.writeHead(200, {'content-type': 'text/javascript', 'content-length': '9'})
        response.write('a')
        setTimeout(() => response.destroy(), 20)
      },
      'script',
      'it cannot be reached: ECONNRESET',
    ],
  ])('that %s is refused', async (_, answer, sink, reason) => {
    answers.set('/a', answer)
    expect(await got('https://cdn.test/a', sink)).toBe(`FetchError: ${reason}`)
  })
})

test.each<[string, Sink, string]>([
  ['https://cdn.test/lib/a.min.js', 'script', 'vendor/cdn.test/lib/a.min.js'],
  ['https://cdn.test/a.js?v=1', 'script', 'vendor/cdn.test/a-055e0114.js'],
  ['https://cdn.test/', 'style', 'vendor/cdn.test/index.css'],
  [
    'https://cdn.test:8443/x/../../../..%2f..%2fetc/.ssh/a',
    'image',
    'vendor/803feec5-cdn.test_8443/4744aaac-__2f.._2fetc/9a964bc3-_ssh/a',
  ],
])('%s goes to its own place', (url, sink, path) => {
  expect(fetchedPath(url, sink)).toBe(path)
})

describe('what no package has', () => {
  let root: string
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'ampoule-fetch-')))
    writeFileSync(join(root, 'package.json'), '{}')
  })
  afterEach(() => rmSync(root, {recursive: true, force: true}))

  const html = `<!doctype html><html lang=en><meta charset=utf-8><title>x</title>
<link rel=stylesheet href="https://cdn.test/css/look.css">
<script src="//cdn.test/tool.js"></script>
<script src="https://www.googletagmanager.com/gtag/js?id=1"></script>
<script src="https://unpkg.com/no-such-package@1"></script>
<script type=module>import {two} from 'https://cdn.test/m/main.js'; document.title = two</script>`
  const made = (mode?: 'frozen') =>
    build(html, {capabilities: createNodeCapabilities({root, ...(mode && {lock: mode})}), path: 'page.html'})
  /** As the command does. */
  const vendor = async (): Promise<Fetcher> => {
    const fetcher = new Fetcher(root, transport)
    for (let round = 0; round < 5; round++) {
      const locked: LedgerEntry[] = await fetcher.fetch((await made()).ledger.entries)
      if (locked.length === 0) break
      const path = join(root, 'ampoule.lock.json')
      const before = round === 0 ? ({version: 1, urls: {}, files: {}} as const) : readLock(readFileSync(path, 'utf8'))
      writeFileSync(path, writeLock(extendLock(before, locked)))
    }
    return fetcher
  }
  beforeEach(() => {
    answers.set('/css/look.css', send('text/css', 'b { background: url(../img/a.svg) }'))
    answers.set('/img/a.svg', send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'))
    answers.set('/tool.js', send('text/javascript', 'window.tool = 1 /* </script> */'))
    answers.set('/m/main.js', send('text/javascript', `import {one} from '../n/one.js'; export const two = one + 1`))
    answers.set('/n/one.js', send('text/javascript', 'export const one = 1'))
  })

  test('is fetched with all that it names, locked, and built without the network', async () => {
    const fetcher = await vendor()
    expect([...fetcher.results.values()].map(({path, reason}) => path ?? reason).sort()).toEqual([
      'vendor/cdn.test/css/look.css',
      'vendor/cdn.test/img/a.svg',
      'vendor/cdn.test/m/main.js',
      'vendor/cdn.test/n/one.js',
      'vendor/cdn.test/tool.js',
    ])
    expect(asked.filter((one) => !one.includes('cdn.test'))).toEqual([])
    const count = asked.length
    const {html: built, ledger} = await made()
    expect(ledger.of('failed').map(({url}) => url)).toEqual([
      'https://www.googletagmanager.com/gtag/js?id=1',
      'https://unpkg.com/no-such-package@1',
    ])
    expect(built).toContain('url("data:image/svg+xml,')
    expect(built).toContain('window.tool = 1 /* \\x3C/script> */')
    expect(asked).toHaveLength(count)
    const lock = readLock(readFileSync(join(root, 'ampoule.lock.json'), 'utf8'))
    expect(lock.urls['https://cdn.test/tool.js']).toEqual(['vendor/cdn.test/tool.js'])
    expect(Object.keys(lock.files)).toHaveLength(5)
  })

  test('is refused once the file has changed, or is gone', async () => {
    await vendor()
    writeFileSync(join(root, 'vendor/cdn.test/tool.js'), 'stolen()')
    rmSync(join(root, 'vendor/cdn.test/css/look.css'))
    const {findings} = await made()
    expect(findings.filter(({rule}) => rule === 'failed-reference').map(({message}) => message)).toEqual([
      expect.stringContaining('`vendor/cdn.test/css/look.css` is in `ampoule.lock.json` and cannot be read'),
      expect.stringContaining('`vendor/cdn.test/tool.js` is not the file in `ampoule.lock.json`'),
      expect.stringContaining('it counts visits'),
    ])
  })

  test('does not go out of the root folder by a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'ampoule-outside-'))
    mkdirSync(join(root, 'vendor'))
    symlinkSync(outside, join(root, 'vendor/cdn.test'))
    const fetcher = await vendor()
    expect(new Set([...fetcher.results.values()].map(({reason}) => reason?.replace(/`[^`]*`/, 'It')))).toEqual(
      new Set(['It leads out of the root folder']),
    )
    expect(readdirSync(outside)).toEqual([])
    rmSync(outside, {recursive: true})
  })
})
