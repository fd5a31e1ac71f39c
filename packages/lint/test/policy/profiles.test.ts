import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {customProfile} from '../../src/policy/custom-profile.ts'
import {decideEval, decideWasm} from '../../src/policy/decide-code.ts'
import {decideInline} from '../../src/policy/decide-inline.ts'
import {decideRequest} from '../../src/policy/decide-request.ts'
import type {Directive} from '../../src/policy/directive.ts'
import {findProfile} from '../../src/policy/find-profile.ts'
import {intersectProfiles} from '../../src/policy/intersect-profiles.ts'
import {extendMcpProfile} from '../../src/policy/mcp-domains.ts'
import {originOf} from '../../src/policy/origin.ts'
import {parsePolicies} from '../../src/policy/parse.ts'
import type {Profile} from '../../src/policy/profile.ts'
import {ProfileError, UnknownProfileError} from '../../src/policy/profile-error.ts'
import {profileFromReport} from '../../src/policy/profile-from-report.ts'
import {defaultHost, hosts} from '../../src/policy/profiles/hosts.ts'
import {defaultProfile, profiles} from '../../src/policy/profiles/index.ts'

const allows = ({csp}: Profile, directive: Directive, url: string): boolean =>
  decideRequest(parsePolicies(csp), {url, directive}, originOf('https://page.test/')).allowed

test('every profile, as data', () => {
  expect(profiles).toMatchSnapshot()
})

describe.each(profiles)('$id', (profile) => {
  test('has a file of its own, named after it', () => {
    const files = readdirSync(new URL('../../src/policy/profiles', import.meta.url))
    expect(files).toContain(`${profile.id}.ts`)
    expect(files.filter((file) => file !== 'index.ts' && file !== 'hosts.ts').length).toBe(profiles.length)
  })

  test('has a policy without problems, and evidence', () => {
    expect(parsePolicies(profile.csp).flatMap(({problems}) => problems)).toEqual([])
    expect(profile.evidence.length).toBeGreaterThan(0)
    expect(profile.maxBytes).toBeGreaterThan(0)
  })
})

describe('what each policy does', () => {
  type Ask = readonly [directive: Directive, url: string]
  const asks = {
    'data: script': ['script-src-elem', 'data:text/javascript,1'],
    'data: stylesheet': ['style-src-elem', 'data:text/css,'],
    'data: font': ['font-src', 'data:font/woff2;base64,AA'],
    'data: image': ['img-src', 'data:image/gif;base64,AA'],
    'blob: image': ['img-src', 'blob:https://page.test/1'],
    'data: frame': ['frame-src', 'data:text/html,x'],
    'blob: worker': ['worker-src', 'blob:https://page.test/1'],
    'data: fetch': ['connect-src', 'data:,x'],
    'external image': ['img-src', 'https://a.test/x.png'],
    'own image': ['img-src', 'https://page.test/x.png'],
    base: ['base-uri', 'https://a.test/'],
    form: ['form-action', 'https://a.test/'],
    'jsdelivr npm': ['script-src-elem', 'https://cdn.jsdelivr.net/npm/three'],
    'jsdelivr gh': ['script-src-elem', 'https://cdn.jsdelivr.net/gh/user/repo'],
    'jsdelivr in user name': ['script-src-elem', 'https://cdn.jsdelivr.net@evil.test/npm/x'],
    'Google font sheet': ['style-src-elem', 'https://fonts.googleapis.com/css2?family=Inter'],
    'Google font file': ['font-src', 'https://fonts.gstatic.com/s/inter.woff2'],
  } satisfies Record<string, Ask>

  test.each(profiles)('$id', (profile) => {
    const policies = parsePolicies(profile.csp)
    const code = {
      'inline script': decideInline(policies, {kind: 'script', text: '1'}).allowed,
      'script with nonce': decideInline(policies, {kind: 'script', text: '1', nonce: 'NONCE'}).allowed,
      handler: decideInline(policies, {kind: 'script-attribute', text: '1'}).allowed,
      'style element': decideInline(policies, {kind: 'style', text: ''}).allowed,
      'style attribute': decideInline(policies, {kind: 'style-attribute', text: ''}).allowed,
      'javascript: link': decideInline(policies, {kind: 'navigation', text: 'javascript:1'}).allowed,
      eval: decideEval(policies).allowed,
      WebAssembly: decideWasm(policies).allowed,
    }
    const requests = Object.entries<Ask>(asks).map(([name, [directive, url]]) => [
      name,
      allows(profile, directive, url),
    ])
    expect(
      Object.entries({...code, ...Object.fromEntries(requests)})
        .filter(([, allowed]) => allowed)
        .map(([n]) => n),
    ).toMatchSnapshot()
  })
})

describe('findProfile', () => {
  test('by id, and the strict one by the name of a host', () => {
    for (const profile of profiles) expect(findProfile(profile.id)).toBe(profile)
    expect(findProfile('claude-artifact')).toBe(defaultProfile)
    expect(defaultHost.id).toBe(defaultProfile.id)
    expect(hosts.map(({id}) => id)).toEqual(profiles.map(({id}) => id))
    expect(defaultProfile.id).toBe('claude-artifact@2026-06-19')
    expect(findProfile('mcp-app').id).toBe('mcp-app@2026-01-26')
  })

  test.each([
    ['claude-artefact', ['claude-artifact@2026-06-19', 'claude-artifact@2026-08-22', 'claude-artifact@2026-11']],
    [
      'claude-artifact@2020-01-01',
      ['claude-artifact@2026-06-19', 'claude-artifact@2026-08-22', 'claude-artifact@2026-11'],
    ],
    ['mcpapp', ['mcp-app@2026-01-26']],
    ['fil', ['file']],
    ['', profiles.map(({id}) => id)],
    ['nothing-like-it', profiles.map(({id}) => id)],
    ['__proto__', profiles.map(({id}) => id)],
  ])('%j suggests %j', (id, suggestions) => {
    const error = thrownBy(() => findProfile(id))
    expect(error).toBeInstanceOf(UnknownProfileError)
    expect(error).toMatchObject({name: 'UnknownProfileError', id, suggestions})
  })
})

describe('customProfile', () => {
  test('holds nothing against a page but its policy', () => {
    expect(customProfile({csp: "img-src 'none'"})).toMatchObject({
      id: 'custom',
      csp: "img-src 'none'",
      maxBytes: Number.POSITIVE_INFINITY,
      wraps: false,
      relativeLinks: true,
      downloads: true,
      storage: 'origin',
      offline: false,
    })
    expect(customProfile({csp: '', maxBytes: 5}).maxBytes).toBe(5)
  })

  test('reads the sandbox of the policy', () => {
    expect(customProfile({csp: 'sandbox allow-scripts'})).toMatchObject({storage: 'opaque', downloads: false})
    expect(customProfile({csp: 'sandbox allow-same-origin allow-downloads'})).toMatchObject({
      storage: 'origin',
      downloads: true,
    })
  })

  test.each([0, -1, Number.NaN])('refuses a limit of %d', (maxBytes) => {
    expect(() => customProfile({csp: '', maxBytes})).toThrow(ProfileError)
  })
})

describe('intersectProfiles', () => {
  test('of one is the profile itself, of none an error', () => {
    expect(intersectProfiles([defaultProfile])).toBe(defaultProfile)
    expect(() => intersectProfiles([])).toThrow(ProfileError)
  })

  test('takes the stricter of everything', () => {
    const portable = intersectProfiles([
      findProfile('vscode-webview'),
      findProfile('open-artifacts'),
      findProfile('file'),
    ])
    expect(portable).toMatchObject({
      id: 'vscode-webview + open-artifacts@2026-08 + file',
      sandbox: 'allow-forms allow-scripts',
      maxBytes: 4 * 1024 * 1024,
      inputs: ['.html'],
      wraps: true,
      relativeLinks: false,
      downloads: false,
      storage: 'opaque',
      offline: true,
    })
    expect(parsePolicies(portable.csp).length).toBe(2)
  })

  test('names a policy once, and allows what all allow', () => {
    expect(intersectProfiles([defaultProfile, defaultProfile]).csp).toBe(defaultProfile.csp)
    const both = intersectProfiles([findProfile('mcp-app'), defaultProfile])
    expect(allows(both, 'img-src', 'data:,x')).toBe(true)
    expect(allows(both, 'img-src', 'blob:https://page.test/1')).toBe(false)
    expect(allows(both, 'font-src', 'data:,x')).toBe(false)
  })

  test('has no sandbox when no profile has one', () => {
    expect(intersectProfiles([defaultProfile, findProfile('file')])).not.toHaveProperty('sandbox')
  })

  test('of hosts that share no type of file is an error', () => {
    expect(() => intersectProfiles([{...defaultProfile, inputs: ['.md']}, findProfile('file')])).toThrow(ProfileError)
  })
})

describe('profileFromReport', () => {
  const policy = "default-src 'none'; img-src data:"
  const legacy = {
    'csp-report': {'document-uri': 'https://host.test/p', 'original-policy': policy, disposition: 'enforce'},
  }
  const modern = {
    type: 'csp-violation',
    url: 'https://host.test/p',
    body: {documentURL: 'https://host.test/p', originalPolicy: policy},
  }

  test.each<[string, unknown]>([
    ['report-uri', legacy],
    ['the Reporting API', modern],
    ['a list', [modern]],
    ['a list with reports of other kinds', [{type: 'deprecation', body: {id: 'x'}}, 1, undefined, modern]],
    ['both, the policy once', [legacy, modern]],
    ['an event written out', {documentURI: 'https://host.test/p', originalPolicy: policy}],
  ])('%s', (_, json) => {
    expect(profileFromReport(json)).toMatchObject({
      id: 'custom',
      csp: policy,
      evidence: ['Violation report of https://host.test/p.'],
    })
  })

  test('different policies are all in force', () => {
    const other = {'csp-report': {'original-policy': 'font-src *'}}
    expect(profileFromReport([legacy, other]).csp).toBe(`${policy}, font-src *`)
  })

  test.each([
    [null],
    [undefined],
    [1],
    ['x'],
    [[]],
    [{}],
    [{'csp-report': null}],
    [{'csp-report': {}}],
    [{'csp-report': {'original-policy': 1}}],
    [{body: {originalPolicy: ' '}}],
    [[[legacy]]],
  ])('refuses %j', (json) => {
    expect(thrownBy(() => profileFromReport(json))).toMatchObject({name: 'ProfileError'})
  })
})

describe('extendMcpProfile', () => {
  const base = findProfile('mcp-app')

  test('each list extends its directives', () => {
    const extended = extendMcpProfile(base, {
      connectDomains: ['https://api.a.test', 'wss://live.a.test'],
      resourceDomains: ['https://*.cdn.test'],
      frameDomains: ['https://frame.test'],
      baseUriDomains: ['https://base.test'],
    })
    expect(extended.csp.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'unsafe-inline' https://*.cdn.test",
      "style-src 'self' 'unsafe-inline' https://*.cdn.test",
      "img-src 'self' data: https://*.cdn.test",
      "media-src 'self' data: https://*.cdn.test",
      'connect-src https://api.a.test wss://live.a.test',
      'frame-src https://frame.test',
      "object-src 'none'",
      "base-uri 'self' https://base.test",
      'font-src https://*.cdn.test',
    ])
    expect(allows(extended, 'connect-src', 'wss://live.a.test/x')).toBe(true)
    expect(allows(extended, 'connect-src', 'https://other.test/x')).toBe(false)
    expect(allows(extended, 'font-src', 'data:,x')).toBe(false)
  })

  test('empty lists change nothing', () => {
    expect(extendMcpProfile(base, {}).csp).toBe(base.csp)
    expect(extendMcpProfile(base, {connectDomains: [], frameDomains: []}).csp).toBe(base.csp)
  })

  test.each([
    "'unsafe-eval'",
    'https://a.test; script-src *',
    'https://a.test, x',
    'https://a.test *',
    '',
    'data:',
    "'nonce-abc'",
  ])('refuses %j', (domain) => {
    expect(() => extendMcpProfile(base, {resourceDomains: [domain]})).toThrow(ProfileError)
  })
})

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}
