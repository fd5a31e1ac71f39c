import {defineRule, type Example} from '../define-rule.ts'
import {insertInHead} from '../rule-support/edits.ts'
import {attribute} from '../source/source.ts'

export const rule = defineRule({
  id: 'require-viewport',
  severity: 'info',
  summary: 'Require `<meta name="viewport">` in a complete document.',
  why: 'Without it, phones lay the page out 980 pixels wide and shrink it.',
  instead: 'Put `<meta name="viewport" content="width=device-width, initial-scale=1">` into the head.',
  fix: 'safe',
  options: {},
  messages: {missing: 'Document has no viewport'},
  create({page, profile, report}) {
    return {
      end() {
        // A frame has the width that the host gives it.
        if (profile.wraps || profile.sandbox !== undefined) return
        const has = page
          .elementsOf('meta')
          .some((element) => attribute(element, 'name')?.trim().toLowerCase() === 'viewport')
        if (!has) report({message: 'missing', fix: insertInHead(page, viewport)})
      },
    }
  },
})

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">'

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'viewport', html: `<!doctype html>${viewport}<p>x`, profile: 'file', findings: []},
  {name: 'a host that wraps the page', html: '<p>x', findings: []},
  {name: 'a page in a frame', html: '<p>x', profile: 'mcp-app', findings: []},
  {
    name: 'missing',
    html: '<!doctype html>\n<title>Q3</title>',
    profile: 'file',
    findings: ['Document has no viewport'],
    fixed: `<!doctype html>\n${viewport}\n<title>Q3</title>`,
  },
])()
