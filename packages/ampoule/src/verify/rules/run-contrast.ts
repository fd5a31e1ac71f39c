import type {RunExample, RunRule} from '../run-rule.ts'
import {shown} from '../run-rule.ts'

function inThemes(themes: readonly string[]): string {
  return themes.length === 0 ? '' : ` in ${themes.join(', ')}`
}

export const rule: RunRule = {
  id: 'run-contrast',
  severity: 'warning',
  summary: 'Text has too little contrast to what is behind it.',
  why: 'Many readers cannot read it, and nobody can in the sun. WCAG 2.2 AA asks for 4.5, and for 3 in large text.',
  instead: 'Make the text darker or its background lighter; set both in every theme.',
  check({axe}, report) {
    for (const {rule: id, element, contrast, themes} of axe) {
      if (id !== 'color-contrast') continue
      const ratio = contrast === undefined ? '' : ` of ${contrast.ratio}, below ${contrast.expected}`
      const text = contrast === undefined || contrast.text === '' ? '' : `: "${shown(contrast.text, 40)}"`
      report({message: `\`${element.name}\` has a contrast${ratio}${inThemes(themes)}${text}`, element})
    }
  },
}

export const examples: readonly RunExample[] = [
  {name: 'black on white', html: '<body style="background:#fff;color:#000"><p>Hello</p>', findings: []},
  {
    name: 'grey, but large',
    html: '<body style="background:#fff"><p>Hello</p><p style="color:#888;font-size:40px">Large</p>',
    findings: [],
  },
  {
    name: 'both themes',
    html: '<style>body{background:#fff;color:#222}@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}</style><p>Hello</p>',
    findings: [],
  },
  {
    name: 'grey on white',
    html: '<p>Hello</p>\n<p style="color:#bbb">Fine print</p>',
    findings: ['2:1 `p` has a contrast of 1.91, below 4.5: "Fine print"'],
  },
  {
    name: 'in dark only',
    html: '<style>body{background:#fff;color:#222}@media (prefers-color-scheme:dark){body{background:#111}}</style>\n<p>Hello</p>',
    findings: ['2:1 `p` has a contrast of 1.18, below 4.5 in dark: "Hello"'],
  },
  {
    name: 'in a stamped theme only',
    html: '<style>body{background:#fff;color:#222}[data-theme=dark] body{color:#eee}</style>\n<p>Hello</p>',
    findings: ['2:1 `p` has a contrast of 1.16, below 4.5 in dark by `data-theme`: "Hello"'],
  },
]
