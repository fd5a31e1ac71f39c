import {defineRule, type Example} from '../define-rule.ts'
import {guardStorage} from '../rule-support/guard-storage.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-unguarded-storage',
  severity: 'warning',
  summary: 'Disallow storage and cookies outside of `try` where they can throw.',
  why: 'In a sandbox without an origin every access throws, and elsewhere the reader may have switched storage off: the script stops there.',
  instead: 'Wrap each access in `try`, and make the page work without stored values.',
  fix: 'unsafe',
  options: {},
  messages: {
    throws: '{via} throws here: wrap it in `try`',
    mayThrow: '{via} can throw here: wrap it in `try`',
  },
  create({page, profile, report}) {
    const isOpaque = profile.storage === 'opaque'
    return {
      reference(reference) {
        const {sink, api = '', guarded, certain} = reference
        if (sink !== 'storage' || guarded || !(isOpaque ? opaque : own).has(api)) return
        const data = {via: describeVia(reference)}
        const fix = guardStorage(page, reference)
        if (!isOpaque || late.has(api)) report({message: 'mayThrow', data, reference, fix})
        else report({message: 'throws', data, reference, severity: certain ? 'error' : 'warning', fix})
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'prose', html: '<p>Kept in <code>localStorage</code> or document.cookie.', findings: []},
  {
    name: 'in try',
    html: '<script>let theme\ntry { theme = localStorage.getItem("theme") } catch {}</script>',
    findings: [],
  },
  {
    name: 'a function that all callers guard',
    html: '<script>const load = () => localStorage.theme\ntry { load() } catch {}</script>',
    findings: [],
  },
  {
    name: 'a variable of that name',
    html: '<script>{ const localStorage = new Map(); localStorage.set("a", 1) }</script>',
    findings: [],
  },
  {
    name: 'may throw',
    html: '<script>\nconst theme = localStorage.getItem("theme")\nlocalStorage.setItem("seen", "1")\n</script>',
    findings: [
      '2:15-2:27 `localStorage` can throw here: wrap it in `try`',
      '3:1-3:13 `localStorage` can throw here: wrap it in `try`',
    ],
    fixed:
      '<script>\nconst theme = (() => { try { return localStorage.getItem("theme") } catch { return null } })()\ntry { localStorage.setItem("seen", "1") } catch {}\n</script>',
  },
  {
    name: 'throws always',
    html: '<script>document.cookie = "a=1"</script>\n<button onclick="sessionStorage.clear()">Reset</button>',
    profile: 'open-artifacts',
    findings: [
      '1:9-1:24 `document.cookie` throws here: wrap it in `try`',
      '2:18-2:32 `sessionStorage` (not on every load) throws here: wrap it in `try`',
    ],
    fixed:
      '<script>try { document.cookie = "a=1" } catch {}</script>\n<button onclick="try { sessionStorage.clear() } catch {}">Reset</button>',
  },
  {
    name: 'one in another',
    html: '<script>localStorage.setItem("n", Number(localStorage.getItem("n")) + 1)</script>',
    findings: [
      '1:9-1:21 `localStorage` can throw here: wrap it in `try`',
      '1:42-1:54 `localStorage` can throw here: wrap it in `try`',
    ],
    fixed: '<script>try { localStorage.setItem("n", Number(localStorage.getItem("n")) + 1) } catch {}</script>',
  },
  {
    name: 'reads and removals',
    html: "<script>const state = JSON.parse(sessionStorage.getItem('s') || '{}')\nif (localStorage.dark) delete localStorage.light\nconst name = document.cookie.split('=')[1]</script>",
    profile: 'open-artifacts',
    findings: [
      '1:34-1:48 `sessionStorage` throws here: wrap it in `try`',
      '2:5-2:17 `localStorage` throws here: wrap it in `try`',
      '2:31-2:43 `localStorage` (not on every load) throws here: wrap it in `try`',
      '3:14-3:29 `document.cookie` throws here: wrap it in `try`',
    ],
    fixed:
      "<script>const state = JSON.parse((() => { try { return sessionStorage.getItem('s') } catch { return null } })() || '{}')\nif ((() => { try { return localStorage.dark } catch {} })()) try { delete localStorage.light } catch {}\nconst name = (() => { try { return document.cookie } catch { return '' } })().split('=')[1]</script>",
  },
  {
    name: 'a store that is handed on cannot be wrapped',
    html: '<script>const store = window.localStorage\nstore.clear()</script>',
    findings: ['1:23-1:42 `localStorage` can throw here: wrap it in `try`'],
  },
  {
    name: 'defaults, and what loops go over',
    html: '<script>function f(x = localStorage.x) { return x }\nfor (const k of localStorage.keys.split(",")) f(k)\nlet {a = localStorage.a} = {}</script>',
    findings: [
      '1:24-1:36 `localStorage` (not on every load) can throw here: wrap it in `try`',
      '2:17-2:29 `localStorage` can throw here: wrap it in `try`',
      '3:10-3:22 `localStorage` (not on every load) can throw here: wrap it in `try`',
    ],
    fixed:
      '<script>function f(x = (() => { try { return localStorage.x } catch {} })()) { return x }\nfor (const k of (() => { try { return localStorage.keys } catch {} })().split(",")) f(k)\nlet {a = (() => { try { return localStorage.a } catch {} })()} = {}</script>',
  },
  {
    name: 'lines that end as on Windows',
    html: '<p>a\r\n<script>\r\nconst a = `x\r\n`\r\nlocalStorage.setItem("a", a)\r\n</script>\r\n',
    findings: ['5:1-5:13 `localStorage` can throw here: wrap it in `try`'],
    fixed: '<p>a\r\n<script>\r\nconst a = `x\r\n`\r\ntry { localStorage.setItem("a", a) } catch {}\r\n</script>\r\n',
  },
  {
    name: 'after a long payload',
    html: `<p><img src="data:image/gif;base64,${'A'.repeat(400)}" alt=""></p><script>localStorage.clear()</script>`,
    findings: ['1:457-1:469 `localStorage` can throw here: wrap it in `try`'],
    fixed: `<p><img src="data:image/gif;base64,${'A'.repeat(400)}" alt=""></p><script>try { localStorage.clear() } catch {}</script>`,
  },
])()

/** These may throw although the page has an origin. Cookies are silently dropped there. */
const own: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage', 'indexedDB'])
const opaque: ReadonlySet<string> = new Set([...own, 'caches', 'cookieStore', 'document.cookie'])
/** These throw, or give a promise that fails, when they are used, not when they are looked at. */
const late: ReadonlySet<string> = new Set(['indexedDB', 'caches', 'cookieStore'])
