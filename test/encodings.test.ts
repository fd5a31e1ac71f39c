import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {build} from '@ampoule/build'
import {decodePage, lint} from '@ampoule/lint'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from './support/chromium.ts'

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1')
/** Reads as an attribute in ISO-2022-JP, and as a comment around the script in ASCII. */
const hidden = '<p title="\x1b$B">\x1b(B<!-- x "><script>ran()</script> -->'
const wide = (text: string, mark: string): Uint8Array =>
  Buffer.concat([Buffer.from(mark, 'latin1'), Buffer.from(text, 'utf16le')])
const spaces = (count: number): string => ' '.repeat(count)

/** Pages, and what each of them is in. */
const pages: readonly (readonly [string, Uint8Array])[] = [
  ['nothing said', ascii('<title>x</title>')],
  ['UTF-8', Buffer.from('<meta charset=utf-8><title>Größe 大</title>')],
  ['a mark of UTF-8 against a meta', ascii('\xef\xbb\xbf<meta charset=iso-2022-jp><title>x</title>')],
  ['a mark of UTF-16', wide('<title>ö</title>', '\xff\xfe')],
  ['ISO-2022-JP', ascii(`<!doctype html><meta charset=iso-2022-jp>${hidden}`)],
  ['Shift_JIS', ascii('<meta charset=shift_jis><title>\x83e\x83X\x83g</title>')],
  ['GBK', ascii('<meta charset=gb2312><title>\xb4\xf3</title>')],
  ['GB18030', ascii('<meta charset=gb18030><title>\xb4\xf3</title>')],
  ['EUC-KR', ascii('<meta charset=euc-kr><title>\xb4\xeb</title>')],
  ['windows-1252 by a label of Latin-1', ascii('<meta charset=latin1><title>\x80\xf6</title>')],
  ['Cyrillic', ascii('<meta charset=koi8-r><title>\xc1</title>')],
  ['x-user-defined', ascii('<meta charset=x-user-defined><title>\x80</title>')],
  ['UTF-16 said in ASCII', ascii('<meta charset=utf-16le><title>x</title>')],
  ['a label that is none', ascii('<meta charset=nonsense><meta charset=koi8-r><title>\xc1</title>')],
  ['http-equiv', ascii('<meta http-equiv=content-type content="text/html; charset=koi8-r"><title>\xc1</title>')],
  ['content without http-equiv', ascii('<meta content="text/html; charset=koi8-r"><title>x</title>')],
  ['quotes and slashes', ascii(`<meta/x/charset='koi8-r'/><title>\xc1</title>`)],
  ['capital letters', ascii('<META CHARSET = " KOI8-R "><title>\xc1</title>')],
  ['in a comment', ascii('<!-- <meta charset=koi8-r> --><title>x</title>')],
  ['behind a short comment', ascii('<!--><meta charset=koi8-r>--><title>\xc1</title>')],
  ['in the value of another attribute', ascii('<p title="<meta charset=koi8-r>"><title>x</title>')],
  ['in a script', ascii(`<script>'<meta charset=koi8-r>'</script><title>x</title>`)],
  ['late in the head', ascii(`<head>${spaces(3000)}<meta charset=koi8-r><title>\xc1</title>`)],
  ['late in the body', ascii(`<body><p>${spaces(3000)}<meta charset=koi8-r><title>x</title>`)],
  ['early in the body', ascii('<body><p><meta charset=koi8-r><title>\xc1</title>')],
  ['an XML declaration', ascii('<?xml version="1.0" encoding="koi8-r"?><title>\xc1</title>')],
  ['a replacement encoding', ascii('<meta charset=iso-2022-kr><title>x</title><script>ran()</script>')],
]

let browser: Browser
let server: Server
beforeAll(async () => {
  browser = await launchChromium()
  server = createServer((request, response) => {
    const found = pages[Number(request.url?.slice(1))]
    response.writeHead(found === undefined ? 404 : 200, {'content-type': 'text/html'}).end(found?.[1])
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  await browser.close()
  await new Promise((done) => server.close(done))
})

describe('a page is read as Chromium reads it', () => {
  test('in the same encoding, with the same text', async () => {
    const {port} = server.address() as AddressInfo
    const page = await browser.newPage()
    const seen: unknown[] = []
    const read: unknown[] = []
    for (const [index, [name, bytes]] of pages.entries()) {
      await page.goto(`http://127.0.0.1:${port}/${index}`, {waitUntil: 'domcontentloaded'})
      const [charset, title] = await page.evaluate(() => [document.characterSet.toLowerCase(), document.title])
      const {encoding, text} = decodePage(bytes)
      // Without a word of it Chromium takes Latin letters, hosts send UTF-8, and ASCII is the same in both.
      const expected =
        name === 'nothing said' || encoding === 'utf-8' ? [charset === 'windows-1252' ? 'utf-8' : charset] : [charset]
      seen.push([name, expected[0], title])
      read.push([name, encoding, /<title>([^<]*)/.exec(text)?.[1] ?? ''])
    }
    await page.close()
    expect(read).toEqual(seen)
  })
})

describe('what another encoding hides', () => {
  const rules = (bytes: Uint8Array, profile: string): string[] => lint(bytes, {profile}).map(({rule}) => rule)
  const hiding = ascii(
    `<!doctype html><meta charset=iso-2022-jp><title>x</title><p title="\x1b$B">\x1b(B<!-- x "><script>fetch("https://a.test/")</script> -->`,
  )

  test('is found', () => {
    expect(rules(hiding, 'claude-artifact@2026-08-22')).toContain('no-network-call')
    expect(
      rules(wide('<title>x</title><img src="https://a.test/x.png">', '\xff\xfe'), 'claude-artifact@2026-08-22'),
    ).toContain('no-external-image')
  })

  test('is an error where the host takes UTF-8 alone, and a warning elsewhere', () => {
    const found = (profile: string) => lint(hiding, {profile}).find(({rule}) => rule === 'no-invalid-encoding')
    expect(found('claude-artifact@2026-08-22')).toMatchObject({
      severity: 'error',
      message: 'Browsers read the page as iso-2022-jp, not as UTF-8',
    })
    expect(found('file')?.severity).toBe('warning')
  })

  test('is found in a text that says so of itself', () => {
    expect(lint('<meta charset=iso-2022-jp>').map(({rule}) => rule)).toContain('no-invalid-encoding')
  })

  test('is not there when it is built', async () => {
    const {html, findings} = await build(ascii('<meta charset=shift_jis><title>\x83e\x83X\x83g</title><p>x'), {
      path: 'a.html',
      format: 'html',
      capabilities: {},
    }).catch(() => ({html: '', findings: []}))
    expect(findings.filter(({rule}) => /encoding/.test(rule))).toEqual([])
    expect(html === '' || html.includes('テスト')).toBe(true)
  })
})
