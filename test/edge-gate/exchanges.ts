import {once} from 'node:events'
import {connect} from 'node:net'
import {gzipSync} from 'node:zlib'
import {findProfile} from '@ampoule/lint'
import {describe, expect, test} from 'vitest'

/** What clients of a gate send it and get, whatever it runs in. `url` is its address, `token` what who publishes sends. */
export function exchanges({url, token}: {url(): string; readonly token: string}): void {
  const authorization = `Bearer ${token}`
  const put = (name: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${url()}/pages/${name}`, {
      method: 'PUT',
      body,
      headers: {authorization, 'content-type': 'text/html', ...headers},
      ...(body instanceof ReadableStream && {duplex: 'half'}),
    } as RequestInit)
  const get = (path: string) => fetch(url() + path)
  const page = (text: string) => `<title>Notes</title><p>${text}</p>`
  const bad = '<title>x</title><img src="https://a.test/x.png" alt="">'
  const {csp} = findProfile('claude-artifact')
  const most = 16 * 1024 * 1024

  describe('who publishes', () => {
    test('a page is taken, shown under the policy of its host, and its versions are kept', async () => {
      const first = await put('notes', page('one'))
      expect([first.status, await first.json()]).toEqual([
        201,
        expect.objectContaining({name: 'notes', version: 1, errors: 0}),
      ])
      expect((await put('notes', page('one'))).status).toBe(200)
      const second = await put('notes', page('two'))
      expect([second.status, second.headers.get('etag')]).toEqual([201, '"2"'])
      expect(await (await get('/pages/notes/versions')).json()).toEqual({name: 'notes', versions: [2, 1]})

      const shown = await get('/pages/notes')
      expect(await shown.text()).toMatch(
        /<iframe title="notes" sandbox="[^"]*allow-scripts[^"]*" src="notes\/2\/page">/,
      )
      expect(await (await get('/pages/notes?version=1')).text()).toContain('src="notes/1/page"')
      for (const [version, text] of [
        [1, 'one'],
        [2, 'two'],
      ] as const) {
        const framed = await get(`/pages/notes/${version}/page`)
        expect(await framed.text()).toContain(page(text))
        const policies = framed.headers.get('content-security-policy') ?? ''
        expect(policies).toContain(`${csp}, sandbox `)
        expect(policies).not.toContain('allow-same-origin')
        expect(framed.headers.get('x-content-type-options')).toBe('nosniff')
        expect(framed.headers.get('content-type')).toBe('text/html; charset=utf-8')
      }
      const head = await fetch(`${url()}/pages/notes/1/page`, {method: 'HEAD'})
      expect([head.status, await head.text(), head.headers.get('content-security-policy')?.includes(csp)]).toEqual([
        200,
        '',
        true,
      ])
    })

    test('a page that the host would refuse comes back with what is wrong, and is not kept', async () => {
      const refused = await put('refused', bad)
      const report = (await refused.json()) as {errors: number; findings: {rule: string; place: object}[]}
      expect(refused.status).toBe(422)
      expect(report.findings[0]).toMatchObject({
        rule: 'no-external-image',
        severity: 'error',
        place: {start: {line: 1}},
      })
      expect((await get('/pages/refused')).status).toBe(404)
    })

    test('a check says the same and keeps nothing', async () => {
      const check = (body: string) =>
        fetch(`${url()}/check`, {method: 'POST', body, headers: {authorization, 'content-type': 'text/html'}})
      expect([(await check(bad)).status, (await check(page('x'))).status]).toEqual([422, 200])
    })

    test('a version that is expected to be the newest', async () => {
      expect((await put('draft', page('a'), {'if-match': '"0"'})).status).toBe(201)
      expect((await put('draft', page('b'), {'if-match': '"0"'})).status).toBe(412)
      expect((await put('draft', page('b'), {'if-match': '"1"'})).status).toBe(201)
      for (const header of ['1', '"x"', '*', '"1", "2"'])
        expect((await put('draft', page('c'), {'if-match': header})).status).toBe(400)
    })

    test('many at a time: each has a version of its own, and of those who expect none, one', async () => {
      const all = await Promise.all(Array.from({length: 20}, (_, at) => put('race', page(`page ${at}`))))
      const versions = await Promise.all(
        all.map(async (answer) => ((await answer.json()) as {version: number}).version),
      )
      expect(versions.sort((a, b) => a - b)).toEqual(Array.from({length: 20}, (_, at) => at + 1))
      const texts = await Promise.all(
        versions.map(async (version) => (await get(`/pages/race/${version}/page`)).text()),
      )
      expect(new Set(texts.map((text) => /page \d+/.exec(text)?.[0])).size).toBe(20)
      const firsts = await Promise.all(
        Array.from({length: 10}, (_, at) => put('first', page(`${at}`), {'if-match': '"0"'})),
      )
      expect(firsts.map(({status}) => status).sort()).toEqual([201, ...Array.from({length: 9}, () => 412)])
    })
  })

  describe('who should not', () => {
    test.each(['', 'Bearer', 'Bearer x', `bearer${token}`, token, `${authorization}x`, authorization.slice(0, -1)])(
      'a wrong token, `%s`',
      async (given) => {
        expect((await put('stranger', page('x'), {authorization: given})).status).toBe(401)
        expect((await get('/pages/stranger')).status).toBe(404)
      },
    )

    test('a page over the limit, told or not; one just below it', async () => {
      const tooLarge = async (answer: Response) => [answer.status, await answer.json()]
      const refused = [413, {error: `Page is over ${most} bytes`}]
      expect(await tooLarge(await put('big', new Uint8Array(most + 1)))).toEqual(refused)
      expect(await tooLarge(await put('big', letters(most + 1)))).toEqual(refused)
      let sent = 0
      const endless = letters(Number.POSITIVE_INFINITY, (length) => {
        sent += length
      })
      expect(await tooLarge(await put('big', endless))).toEqual(refused)
      expect(sent).toBeLessThan(3 * most)
      const [before, after] = ['<title>x</title><img alt="" src="data:image/png;base64,', '">']
      const whole = before + 'A'.repeat((most - 1024 - before.length - after.length) & ~3) + after
      expect((await put('big', whole)).status).toBe(201)
      expect((await (await get('/pages/big/1/page')).text()).length).toBeGreaterThan(whole.length)
    })

    test.each([
      ['a page over the limit', authorization, 'Content-Length: 16777217', 413],
      ['a page over the limit in chunks', authorization, 'Transfer-Encoding: chunked', 413],
      ['a large page with a wrong token', 'Bearer x', 'Content-Length: 16777217', 401],
    ])('%s, of a client that reads nothing before all is sent', async (_, given, framing, status) => {
      const whole = new Uint8Array(most + 1).fill(97)
      const isChunked = framing.startsWith('Transfer')
      const body = isChunked ? [Buffer.from('1000001\r\n'), whole, Buffer.from('\r\n0\r\n\r\n')] : [whole]
      const head = ['Content-Type: text/html', `Authorization: ${given}`, framing]
      const answer = await send(url(), 'PUT /pages/naive HTTP/1.1', head, body)
      expect([answer.status, answer.body]).toEqual([status, expect.stringContaining('{"error":"')])
    })

    test.each(['x', '-1', '1e3', '1000', String(2 ** 53), '18446744073709551617'])(
      'a page that is said to have %s bytes, and ends before, is not taken',
      async (length) => {
        const head = [`Authorization: ${authorization}`, 'Content-Type: text/html', `Content-Length: ${length}`]
        const {status} = await send(url(), 'PUT /pages/lying HTTP/1.1', head, [Buffer.from(page('x'))], true)
        expect(status === 0 || status >= 400).toBe(true)
        expect((await get('/pages/lying')).status).toBe(404)
      },
    )

    test('other encodings hide nothing', async () => {
      const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
      const answer = await put('utf-16', utf16(bad))
      expect(answer.status).toBe(422)
      expect(((await answer.json()) as {findings: {rule: string}[]}).findings.map(({rule}) => rule)).toContain(
        'no-external-image',
      )
      expect((await put('gzip', gzipSync(bad), {'content-encoding': 'gzip'})).status).toBe(415)
      for (const type of [
        'text/html; charset=utf-16',
        'text/html; charset=utf-7',
        'text/plain',
        'image/svg+xml',
        'multipart/form-data; boundary=x',
      ])
        expect([type, (await put('typed', page('x'), {'content-type': type})).status]).toEqual([type, 415])
      // What is shown is the text that was linted, as UTF-8, whatever the page says of itself.
      const latin = Buffer.from('<meta charset="windows-1252"><title>x</title><p>caf\xe9', 'latin1')
      const taken = await put('latin', latin)
      if (taken.status === 201) expect(await (await get('/pages/latin/1/page')).text()).toContain('café')
      else expect(taken.status).toBe(422)
      const broken = await put('broken', Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xc0, 0x80, 0x22]))
      expect([201, 422]).toContain(broken.status)
      expect((await put('empty', '')).status).toBe(400)
    })

    test.each([
      '/pages/../check/../pages',
      '/pages/%2e%2e/x',
      '/pages/..%2f..%2fetc',
      '/pages/a%2fb',
      '/pages/a%00',
      '/pages/a.html',
      '/pages/A',
      '/pages/-a',
      '/pages/__proto__',
      `/pages/${'a'.repeat(65)}`,
      '/pages/',
      '/pages/a/b/c/d',
      '/pages/a/0/page',
      '/pages/a/01/page',
      '/pages/a/1e3/page',
      '/pages/a/9999999999/page',
      '/pages/a/-1/page',
      '//evil.test/pages/a',
      '/pages/%61%0d%0aX-Injected:%201',
      '/',
    ])('%s leads nowhere', async (path) => {
      for (const method of ['GET', 'PUT']) {
        const answer = await raw(
          url(),
          `${method} ${path} HTTP/1.1`,
          [`Authorization: ${authorization}`],
          method === 'PUT' ? page('x') : '',
        )
        expect([method, answer.status]).toEqual([
          method,
          expect.toSatisfy((status: number) => status >= 400 && status < 500),
        ])
        expect(answer.head.toLowerCase()).not.toMatch(/^x-injected/m)
      }
    })

    test('what a client sends is in no header of the answer, and the host that it names decides nothing', async () => {
      await put('quiet', page('x'))
      const answer = await raw(url(), 'GET /pages/quiet?version=1%0d%0aSet-Cookie:a=b HTTP/1.1', [
        'X-Forwarded-Host: evil.test',
      ])
      expect([answer.status, /set-cookie|evil/i.test(answer.head)]).toEqual([404, false])
      const other = await raw(url(), 'GET http://evil.test/pages/quiet HTTP/1.1', ['X-Forwarded-Host: evil.test'])
      expect(/evil/i.test(other.head + other.body)).toBe(false)
    })

    test.each(['DELETE', 'POST', 'PATCH', 'OPTIONS'])('%s is not for pages', async (method) => {
      const answer = await fetch(`${url()}/pages/notes`, {method, headers: {authorization}})
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT'])
    })

    test('pages that are made to be slow are answered, and the next as well', async () => {
      const hostile = [
        '<div>'.repeat(200_000),
        `<style>${'a{b:c}'.repeat(10_000)}</style>`,
        `<script>${'['.repeat(100_000)}</script>`,
        `<p ${Array.from({length: 20_000}, (_, at) => `a${at}=b`).join(' ')}>`,
        '<img src=https://a.test>'.repeat(3_000),
        '&lt;'.repeat(500_000),
      ]
      for (const [at, html] of hostile.entries()) {
        const answer = await put(`hostile-${at}`, html)
        expect([200, 201, 422]).toContain(answer.status)
        const report = (await answer.json()) as {findings: unknown[]}
        expect(report.findings.length).toBeLessThanOrEqual(200)
      }
      expect((await put('after', page('x'))).status).toBe(201)
    })
  })
}

interface Exchange {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** An exchange that no client library has made proper before. */
function raw(url: string, line: string, headers: readonly string[], body = ''): Promise<Exchange> {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`, 'Content-Type: text/html']
  return send(url, line, [...headers, ...length], [Buffer.from(body)])
}

/** Writes all of it before a byte of the answer is read. */
async function send(
  url: string,
  line: string,
  headers: readonly string[],
  body: readonly Uint8Array[],
  ends = false,
): Promise<Exchange> {
  const {hostname, port} = new URL(url)
  const socket = connect(Number(port), hostname)
  const closed = once(socket, 'close')
  socket.setTimeout(120_000, () => socket.destroy(new Error('no answer')))
  try {
    socket.write([line, `Host: ${hostname}:${port}`, 'Connection: close', ...headers, '', ''].join('\r\n'))
    for (const part of body) if (!socket.write(part)) await once(socket, 'drain')
    if (ends) socket.end()
    let text = ''
    socket.setEncoding('latin1').on('data', (part) => {
      text += part
      // Some servers keep a connection that is of no use any more.
      if (isWhole(text)) socket.destroy()
    })
    await closed
    const [head = '', ...rest] = text.split('\r\n\r\n')
    return {status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n')}
  } finally {
    socket.destroy()
  }
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const [, length] = /^content-length: (\d+)/im.exec(text.slice(0, end)) ?? []
  if (length !== undefined) return text.length >= end + 4 + Number(length)
  return /^transfer-encoding: chunked/im.test(text.slice(0, end)) && text.endsWith('\r\n0\r\n\r\n')
}

/** A body of letters; told how many bytes each part has. */
function letters(length: number, onPart?: (length: number) => void): ReadableStream<Uint8Array> {
  let left = length
  return new ReadableStream({
    pull(controller) {
      const part = new Uint8Array(Math.min(left, 65536)).fill(97)
      left -= part.length
      onPart?.(part.length)
      controller.enqueue(part)
      if (left === 0) controller.close()
    },
  })
}
