// Opens a page alone under a policy and counts the checks that hold. Everything but the page is 404.
import {createServer} from 'node:http'
import {setTimeout as wait} from 'node:timers/promises'

const patience = 1000

/**
 * Checks kept in the HTML text of a sealed page under a policy, as `{kept, all, lost}`; `lost` names the others.
 */
export async function checkSealed(browser, html, site, csp) {
  const headers = {'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp}
  const server = await listen((request, response) => {
    if (request.url === '/') response.writeHead(200, headers).end(html)
    else response.writeHead(404).end()
  })
  try {
    return await check(browser, `${server.url}/`, site, {alone: true})
  } finally {
    server.close()
  }
}

/** The same of a page as it stands, with its files and without a policy: shows that the checks can be kept. */
export function checkOriginal(browser, url, site) {
  return check(browser, url, site, {alone: false})
}

/** A server on loopback: `url` without a slash at the end, and `close`. */
export async function listen(answer) {
  const server = createServer(answer)
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function check(browser, url, site, {alone}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 1000}, reducedMotion: 'reduce'})
  try {
    const page = await context.newPage()
    const notes = {violations: 0, requests: 0, errors: []}
    await context.exposeBinding('noteViolation', () => {
      notes.violations++
    })
    const probed = new Set()
    await context.exposeBinding('noteProbe', (_source, address) => {
      probed.add(address)
    })
    await context.addInitScript(prepare)
    page.on('pageerror', ({message}) => notes.errors.push(message))
    page.on('request', (request) => {
      const asked = request.url()
      if (asked !== url && !probed.has(asked) && !/^(?:data|blob|about):/.test(asked)) notes.requests++
    })
    await page.goto(url, {waitUntil: 'load'})
    const lost = []
    for (const [name, expression, {click} = {}] of site.checks) {
      if (!(await holds(page, expression, click))) lost.push(name)
    }
    const common = {
      'nothing is refused': notes.violations === 0,
      'nothing is asked for': !alone || notes.requests === 0,
      'no other exception': notes.errors.join() === site.errors.join(),
    }
    for (const [name, value] of Object.entries(common)) if (!value) lost.push(name)
    const all = site.checks.length + Object.keys(common).length
    return {kept: all - lost.length, all, lost}
  } finally {
    await context.close()
  }
}

/** Runs in the page and in its frames, before their own scripts. */
function prepare() {
  document.addEventListener('securitypolicyviolation', () => globalThis.noteViolation())
  // As the browser writes a computed value: always quoted, quotes inside with a backslash.
  globalThis.addressIn = (value) => /url\("((?:[^"\\]|\\.)*)"\)/.exec(value)?.[1].replaceAll(/\\(.)/g, '$1')
  // A page may answer for the address that its code has written; where it does not, the request is not one of the page.
  globalThis.loads = async (url) => {
    if (!url) return false
    await globalThis.noteProbe(new URL(url, document.baseURI).href)
    const image = new Image()
    image.src = url
    return image.decode().then(
      () => true,
      () => false,
    )
  }
}

async function holds(page, expression, click) {
  if (click !== undefined) {
    const clicked = await page.click(click, {timeout: patience}).then(
      () => true,
      () => false,
    )
    if (!clicked) return false
  }
  const end = performance.now() + patience
  do {
    if ((await page.evaluate(expression).catch(() => false)) === true) return true
    await wait(100)
  } while (performance.now() < end)
  return false
}
