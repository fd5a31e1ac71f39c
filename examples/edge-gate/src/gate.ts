import {
  createLinter,
  decodePage,
  type Finding,
  findProfile,
  findSecrets,
  type LintOptions,
  type Profile,
} from '@ampoule/lint'
import type {Pages} from './pages.ts'
import {framed, frameHeaders, viewer, viewerHeaders} from './show.ts'
import {type Upload, uploadOf} from './upload.ts'

/** What a gate is made of. */
export interface GateOptions {
  readonly pages: Pages
  /** What who publishes sends as `Authorization: Bearer …`. */
  readonly token: string
  readonly profile?: string | Profile
  readonly rules?: LintOptions['rules']
  /** The most bytes that a page may have. */
  readonly maxBytes?: number
  /** The most milliseconds that a page may take to arrive. */
  readonly maxTime?: number
}

/** A gate that any server of the Fetch API can stand in front of. */
export interface Gate {
  fetch(request: Request): Promise<Response>
}

/**
 * Takes pages, refuses those that the host of the profile would refuse, and shows the others as that host does:
 *
 * - `PUT /pages/<name>` publishes a version; `POST /check` only says what it thinks
 * - `GET /pages/<name>` shows the newest in a sandboxed frame, `?version=<n>` an older one
 * - `GET /pages/<name>/versions` lists them, `GET /pages/<name>/<n>/page` is what the frame shows
 */
export function createGate({
  pages,
  token,
  profile: given = 'claude-artifact',
  rules,
  maxBytes = 16 * 1024 * 1024,
  maxTime = 120_000,
}: GateOptions): Gate {
  const profile = typeof given === 'string' ? findProfile(given) : given
  const lintPage = createLinter({profile, weigh: false, ...(rules && {rules})})

  async function judge(request: Request, upload: Upload): Promise<Judged | Response> {
    if (!(await isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`)))
      return problem(401, 'Send the token as `Authorization: Bearer …`', {'www-authenticate': 'Bearer'})
    const type = request.headers.get('content-type') ?? 'text/html'
    if (!/^text\/html\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type))
      return problem(415, 'Send the page as `text/html`, in UTF-8')
    if (!/^(?:identity)?$/i.test(request.headers.get('content-encoding') ?? ''))
      return problem(415, 'Send the page uncompressed')
    const bytes = await upload.read({most: maxBytes, time: maxTime})
    if (bytes === 'large') return problem(413, `Page is over ${maxBytes} bytes`)
    if (bytes === 'slow') return problem(408, `Page took longer than ${maxTime / 1000} seconds to arrive`)
    if (bytes.length === 0) return problem(400, 'Send the page as the body of the request')
    // What was linted is what is shown: the text, in one encoding.
    const {text} = decodePage(bytes, {charset: profile.charset})
    return {findings: lintPage(bytes, 'page.html', findSecrets(text)).findings, text}
  }

  async function publish(name: string, request: Request, upload: Upload): Promise<Response> {
    const judged = await judge(request, upload)
    if (judged instanceof Response) return judged
    const report = reportOf(judged.findings, profile)
    if (report.errors > 0) return json(422, report)
    const after = readVersion(request.headers.get('if-match'))
    if (after === 'wrong') return problem(400, '`If-Match` is a version in quotes')
    const added = await pages.add(name, new TextEncoder().encode(judged.text), after)
    if (added === undefined) return problem(412, 'There is a newer version')
    const {version, isNew} = added
    return json(
      isNew ? 201 : 200,
      {...report, name, version},
      {
        etag: `"${version}"`,
        ...(isNew && {location: `/pages/${name}`}),
      },
    )
  }

  async function show(name: string, asked: string | null): Promise<Response> {
    if (asked !== null && !versionForm.test(asked)) return problem(404, 'There is no such page')
    const version = asked === null ? (await pages.versions(name, 1))[0] : Number(asked)
    const page = version === undefined ? undefined : await pages.get(name, version)
    return version === undefined || page === undefined
      ? problem(404, 'There is no such page')
      : new Response(viewer(name, version, profile), {headers: viewerHeaders})
  }

  async function showFrame(name: string, version: number): Promise<Response> {
    const page = await pages.get(name, version)
    if (page === undefined) return problem(404, 'There is no such page')
    return new Response(framed(page, profile), {headers: frameHeaders(profile)})
  }

  async function answer(request: Request, upload: Upload): Promise<Response> {
    const {pathname, searchParams} = new URL(request.url)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (pathname === '/check') {
      if (request.method !== 'POST') return problem(405, 'Send a page by POST', {allow: 'POST'})
      const judged = await judge(request, upload)
      if (judged instanceof Response) return judged
      const report = reportOf(judged.findings, profile)
      return json(report.errors > 0 ? 422 : 200, report)
    }
    const [, name, version, what] = path.exec(pathname) ?? []
    if (name === undefined) return problem(404, 'There is nothing here')
    const isPage = what === undefined
    if (isPage && request.method === 'PUT') return publish(name, request, upload)
    if (!isRead)
      return problem(405, 'This is not how it is asked for', {allow: isPage ? 'GET, HEAD, PUT' : 'GET, HEAD'})
    const shown = isPage
      ? await show(name, searchParams.get('version'))
      : what === 'versions'
        ? json(200, {name, versions: await pages.versions(name, mostVersions)})
        : await showFrame(name, Number(version))
    return request.method === 'HEAD' ? new Response(undefined, shown) : shown
  }

  return {
    async fetch(request) {
      const upload = uploadOf(request)
      return upload.answer(await answer(request, upload), 2 * maxBytes)
    },
  }
}

interface Judged {
  readonly findings: readonly Finding[]
  readonly text: string
}

const path = /^\/pages\/([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)(?:\/(?:([1-9]\d{0,8})\/)?(versions|page))?$/
const versionForm = /^[1-9]\d{0,8}$/
const mostVersions = 1000
/** More nobody repairs in one go; a hostile page has any number. */
const mostFindings = 200

interface Report {
  readonly profile: string
  readonly errors: number
  readonly warnings: number
  readonly findings: readonly Finding[]
  readonly omitted: number
}

function reportOf(findings: readonly Finding[], profile: Profile): Report {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const sorted = findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  return {
    profile: profile.id,
    errors: count('error'),
    warnings: count('warning'),
    findings: sorted.slice(0, mostFindings),
    omitted: Math.max(0, sorted.length - mostFindings),
  }
}

function readVersion(header: string | null): number | undefined | 'wrong' {
  if (header === null) return undefined
  const [, digits] = /^"([0-9]{1,9})"$/.exec(header) ?? []
  return digits === undefined ? 'wrong' : Number(digits)
}

function problem(status: number, error: string, headers: Record<string, string> = {}): Response {
  return json(status, {error}, headers)
}

function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      ...headers,
    },
  })
}

/** Compares digests, so that time tells nothing of the token. */
async function isSame(given: string, expected: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const [one, other] = [await digest(given), await digest(expected)]
  return one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), 0) === 0
}
