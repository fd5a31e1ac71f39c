import {defineRule, type Example} from '../define-rule.ts'
import {type PageDeclaration, pageDeclarations} from '../rule-support/page-style-rules.ts'

export const rule = defineRule({
  id: 'require-theme-states',
  severity: 'info',
  summary: 'Require every colour in each of the three states of a theme: light, dark and the system’s.',
  why: 'A colour that only a media query or `[data-theme]` defines is missing in the other states, and text becomes unreadable.',
  instead:
    'Define every colour on bare `:root`, again in `@media (prefers-color-scheme: dark)` under `:root:not([data-theme="light"])`, and again under `:root[data-theme="dark"]`; give `body` a background.',
  options: {},
  messages: {
    token: 'Only {state} defines `{name}`; bare `:root` does not',
    background: '{state} changes colours, but `body` has no background',
    media: 'Dark colours have no `:root[data-theme="dark"]`',
    attribute: 'Only {state} defines dark colours; `@media (prefers-color-scheme: dark)` does not',
  },
  create({page, profile, report}) {
    return {
      end() {
        const declarations = page.once(pageDeclarations)
        const themed = declarations.filter((declaration) => stateOf(declaration) !== undefined && paints(declaration))
        const [first] = themed
        if (first === undefined) return
        const placeOf = ({element, start, end}: PageDeclaration) => page.placeOfText(element, start, end)
        const base = new Set(
          declarations.filter((declaration) => stateOf(declaration) === undefined).map(({property}) => property),
        )
        const used = new Set(
          declarations.flatMap(({value}) => [...value.matchAll(varWithoutFallback)].map(([, name = '']) => name)),
        )
        const told = new Set<string>()
        for (const declaration of themed) {
          const {property: name} = declaration
          if (!name.startsWith('--') || base.has(name) || !used.has(name) || told.has(name)) continue
          told.add(name)
          report({message: 'token', data: {name, state: stateOf(declaration) ?? ''}, place: placeOf(declaration)})
        }
        if (!declarations.some(isPageBackground)) {
          report({message: 'background', data: {state: stateOf(first) ?? ''}, place: placeOf(first)})
        }
        // Only hosts that show the page in a document of their own stamp `data-theme` on it.
        const dark = themed.filter((declaration) => isDark(declaration))
        const [darkFirst] = dark
        if (!profile.wraps || darkFirst === undefined) return
        const hasMedia = dark.some(({rule}) => inMedia(rule.conditions))
        const hasAttribute = themed.some(({rule}) => /\[data-theme/i.test(rule.selector))
        if (hasMedia && !hasAttribute) report({message: 'media', place: placeOf(darkFirst)})
        if (!hasMedia)
          report({message: 'attribute', data: {state: stateOf(darkFirst) ?? ''}, place: placeOf(darkFirst)})
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'one theme', html: '<style>body { color: #222; background: #fff }</style>', findings: []},
  {
    name: 'three states',
    html: [
      '<style>',
      ':root { --ink: #222; --paper: #fff }',
      '@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --ink: #eee; --paper: #111 } }',
      ':root[data-theme="dark"] { --ink: #eee; --paper: #111 }',
      'body { color: var(--ink); background: var(--paper) }',
      '</style>',
    ].join('\n'),
    findings: [],
  },
  {
    name: 'light-dark()',
    html: '<style>:root { color-scheme: light dark } body { color: light-dark(#222, #eee); background: light-dark(#fff, #111) }</style>',
    findings: [],
  },
  {name: 'for print', html: '<style>@media print { body { color: #000 } }</style>', findings: []},
  {
    name: 'a colour that only the dark state has',
    html: [
      '<style>',
      'body { background: #fff; color: var(--ink) }',
      '@media (prefers-color-scheme: dark) { :root { --ink: #eee } }',
      ':root[data-theme="dark"] { --ink: #eee }',
      '</style>',
    ].join('\n'),
    findings: ['3:47-3:58 Only `@media (prefers-color-scheme: dark)` defines `--ink`; bare `:root` does not'],
  },
  {
    name: 'no background, one state too few',
    html: '<style>@media (prefers-color-scheme: dark) {\r\n  body { color: #eee }\r\n}</style>',
    findings: [
      '2:10-2:21 `@media (prefers-color-scheme: dark)` changes colours, but `body` has no background',
      '2:10-2:21 Dark colours have no `:root[data-theme="dark"]`',
    ],
  },
  {
    name: 'a class that only a script sets',
    html: '<style>body { background: #fff; color: #222 }\nbody.dark { background: #111; color: #eee }</style>',
    findings: ['2:13-2:29 Only `body.dark` defines dark colours; `@media (prefers-color-scheme: dark)` does not'],
  },
])()

/** The block that makes a declaration hold in one state only, for messages; undefined when it holds in all. */
function stateOf({rule: {selector, conditions}}: PageDeclaration): string | undefined {
  const media = conditions.find((condition) => /prefers-color-scheme/i.test(condition))
  if (media !== undefined) return `\`${media}\``
  return themeSelector.test(selector) ? `\`${selector}\`` : undefined
}

/** `[data-theme="dark"]`, `html.dark`, `.theme-dark`; not a component such as `.dark-button`. */
const themeSelector =
  /^\s*(?::root|html|body|\*)?\s*(?:\[data-(?:theme|mode|color-scheme|bs-theme)[^\]]*\]|\.(?:theme-)?(?:dark|light)(?:-(?:mode|theme))?(?![\w-]))/i
const varWithoutFallback = /\bvar\(\s*(--[\w-]+)\s*\)/gi

function inMedia(conditions: readonly string[]): boolean {
  return conditions.some((condition) => /prefers-color-scheme/i.test(condition))
}

function isDark({rule: {selector, conditions}}: PageDeclaration): boolean {
  return conditions.some((condition) => /prefers-color-scheme\s*:\s*dark/i.test(condition)) || /dark/i.test(selector)
}

function paints({property, value}: PageDeclaration): boolean {
  return property.startsWith('--')
    ? color.test(value)
    : /^(?:color|background(?:-color)?|border(?:-\w+)*-color|fill|stroke)$/.test(property)
}

const color =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(|\b(?:black|white|gr[ae]y|silver)\b|^\s*\d+\s+\d+%\s+\d+%/i

function isPageBackground({property, rule: {selector}}: PageDeclaration): boolean {
  return /^background(?:-color)?$/.test(property) && /(?:^|,)\s*(?::root|html|body|\*)/i.test(selector)
}
