import {defineRule, type Example} from '../define-rule.ts'

export const rule = defineRule({
  id: 'no-base',
  severity: 'error',
  summary: 'Disallow `<base>`.',
  why: 'Hosts refuse it; where they do not, it turns every in-page anchor into a link to another page.',
  instead: 'Take `<base>` out, and write addresses in full.',
  fix: 'unsafe',
  options: {},
  messages: {base: 'Unexpected `<base>` with `{attribute}`, expected addresses in full'},
  create({page, profile, report}) {
    return {
      element(element) {
        if (element.tagName !== 'base') return
        const attribute = element.attrs.find(({name}) => name === 'href' || name === 'target')?.name
        if (attribute === undefined) return
        const place = page.placeOf(element)
        const reference = page.references.find(({node, sink}) => node === element && sink === 'base')
        const refused = attribute === 'href' && (reference?.verdict.outcome === 'blocked' || profile.wraps)
        report({
          message: 'base',
          data: {attribute},
          ...(reference !== undefined && {reference}),
          place,
          severity: refused ? 'error' : 'warning',
          fix: [{start: place.start.offset, end: place.end.offset, text: ''}],
        })
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'none', html: '<title>x</title>', findings: []},
  {
    name: 'href',
    html: '<base href="https://a.test/"><p>x',
    findings: ['1:1-1:30 Unexpected `<base>` with `href`, expected addresses in full'],
    fixed: '<p>x',
  },
]
