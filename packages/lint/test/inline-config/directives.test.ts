import {describe, expect, test} from 'vitest'
import {hideDisabledInFiles} from '../../src/hide-in-files.ts'
import {type Comment, cssComments, markdownComments, scriptComments} from '../../src/inline-config/code-comments.ts'
import {hideDisabled} from '../../src/inline-config/hide-disabled.ts'
import {readFileDirectives} from '../../src/inline-config/read-directives.ts'
import {lint} from '../../src/lint.ts'

const image = '<img alt="" src="https://a.test/x.png">'
const show = (html: string, options: Parameters<typeof lint>[1] = {}): string[] =>
  lint(html, options)
    .filter(({rule}) =>
      ['no-external-image', 'no-external-font', 'no-network-call', 'no-unused-disable', 'require-title'].includes(rule),
    )
    .map(({rule, place}) => `${place?.start.line ?? 'page'} ${rule}`)

describe('in a page', () => {
  test('next line', () => {
    const html = `<title>x</title>\n<!-- ampoule-disable-next-line no-external-image -- ours -->\n${image}\n${image}`
    expect(show(html)).toEqual(['4 no-external-image'])
  })

  test('next line passes over empty lines, and covers all rules when none is named', () => {
    expect(show(`<title>x</title>\n<!-- ampoule-disable-next-line -->\n\n  \n${image}`)).toEqual([])
  })

  test('a block ends where it is enabled again', () => {
    const html = `<title>x</title><!-- ampoule-disable no-external-image -->${image}<!-- ampoule-enable -->\n${image}`
    expect(show(html)).toEqual(['2 no-external-image'])
  })

  test('enabling one rule leaves the others hidden', () => {
    const html = `<!-- ampoule-disable -->${image}<!-- ampoule-enable no-external-font -->${image}<!-- ampoule-enable no-external-image -->\n${image}`
    expect(show(`<title>x</title>${html}`)).toEqual(['2 no-external-image'])
  })

  test('only the form for the file hides what has no place', () => {
    expect(show('<p>x')).toEqual(['page require-title'])
    expect(show('<!-- ampoule-disable require-title --><p>x')).toEqual(['page require-title', '1 no-unused-disable'])
    expect(show('<p>x<!-- ampoule-disable-file require-title -->')).toEqual([])
  })

  test('in styles and scripts', () => {
    const style =
      '<style>\n/* ampoule-disable-next-line no-external-font */\n@font-face { font-family: x; src: url(https://a.test/x.woff2) }\nbody { font-family: x }\n</style>'
    expect(show(`<title>x</title>${style}`)).toEqual([])
    const script =
      '<script>\n// ampoule-disable-next-line no-network-call\nfetch("https://a.test/")\nfetch("https://a.test/")\n</script>'
    expect(show(`<title>x</title>${script}`)).toEqual(['4 no-network-call'])
  })

  test('what only looks like a comment says nothing', () => {
    expect(show(`<title>x</title><p title="<!-- ampoule-disable -->">${image}`)).toEqual(['1 no-external-image'])
    const script =
      '<script>const x = "// ampoule-disable"; const y = `/* ampoule-disable */`\nfetch("https://a.test/")</script>'
    expect(show(`<title>x</title>${script}`)).toEqual(['2 no-network-call'])
    expect(
      show(`<title>x</title><script type="application/json">{"a": "/* ampoule-disable */"}</script>${image}`),
    ).toEqual(['1 no-external-image'])
  })

  test('after a payload that is held aside', () => {
    const held = `<img alt="" src="data:image/png;base64,${'A'.repeat(5000)}">`
    expect(
      show(`<title>x</title>${held}\n<!-- ampoule-disable-next-line no-external-image -->\n${image}\n${image}`),
    ).toEqual(['4 no-external-image'])
  })

  test('unused ones are findings, by rule', () => {
    const html = `<title>x</title><!-- ampoule-disable no-external-image, no-external-font -->${image}`
    expect(
      lint(html)
        .filter(({rule}) => rule === 'no-unused-disable')
        .map(({message}) => message),
    ).toEqual(['`no-external-font` in `ampoule-disable` hides nothing'])
    expect(show('<title>x</title><!-- ampoule-enable no-external-image -->')).toEqual(['1 no-unused-disable'])
  })

  test('forbidden, they hide nothing and are reported', () => {
    const html = `<title>x</title>\n<!-- ampoule-disable-next-line -->\n${image}`
    expect(show(html, {inlineConfig: 'forbid'})).toEqual(['2 no-unused-disable', '3 no-external-image'])
    expect(show(html, {inlineConfig: 'ignore'})).toEqual(['3 no-external-image'])
    expect(show(html, {inlineConfig: 'forbid', rules: {'no-unused-disable': 'off'}})).toEqual(['3 no-external-image'])
  })
})

describe('in files that a page is built from', () => {
  const texts = (comments: readonly Comment[]): string[] => comments.map(({text}) => text.trim())

  test('comments of Markdown, not those in code', () => {
    const text =
      'A <!-- one -->\n\n```html\n<!-- no -->\n```\n\n`<!-- no -->` and ``a ` <!-- no -->`` but ` <!-- two -->\n\n~~~\n<!-- no -->'
    expect(texts(markdownComments(text))).toEqual(['one', 'two'])
  })

  test('comments of scripts and stylesheets', () => {
    expect(
      texts(
        scriptComments('a("// no") // one\n/* two */ `/* no */` \'it\\\'s // no\' /[\'"]/ // three\n"open\n// four'),
      ),
    ).toEqual(['one', 'two', 'three', 'four'])
    expect(texts(cssComments('a { content: "/* no */" } /* one */ b { background: url(//x) } /* two'))).toEqual([
      'one',
      'two',
    ])
  })

  test('directives have lines, and hide findings that have no offsets', () => {
    const text = '# x\n\n<!-- ampoule-disable-next-line failed-reference -->\n\n![x](x.png)\n'
    const directives = readFileDirectives(text, 'a/report.md')
    expect(directives).toMatchObject([{kind: 'next-line', line: 5, rules: ['failed-reference']}])
    const finding = {rule: 'failed-reference', severity: 'error', message: 'x', why: '', instead: '', docs: ''} as const
    const at = (line: number) => ({...finding, place: {start: {line, column: 1}, end: {line, column: 1}}})
    const {findings, problems} = hideDisabled([at(5), at(6)], directives, new Set(['failed-reference']))
    expect(findings).toEqual([at(6)])
    expect(problems).toEqual([])
    expect(readFileDirectives('// ampoule-disable-file', 'x.ts')).toHaveLength(1)
    expect(readFileDirectives('// ampoule-disable-file', 'x.css')).toEqual([])
  })
})

describe('a page that was built from files', () => {
  const finding = (file: string, line: number, rule = 'no-external-image') =>
    ({
      rule,
      severity: 'error',
      message: 'x',
      why: '',
      instead: '',
      docs: '',
      file,
      place: {start: {line, column: 1}, end: {line, column: 1}},
    }) as const

  test('each file has its own comments, and the order stays', () => {
    const texts = new Map([
      ['a.md', '<!-- ampoule-disable-next-line no-external-image -->\n![](https://a.test/x.png)\n'],
      ['b.css', '/* ampoule-disable */'],
      ['c.ts', 'let x = 1'],
    ])
    const found = [finding('c.ts', 1), finding('a.md', 2), finding('b.css', 9), finding('a.md', 3)]
    const shown = hideDisabledInFiles(found, texts)
    expect(shown).toEqual([found[0], found[3]])
    const forbidden = hideDisabledInFiles(found, texts, 'forbid')
    expect(forbidden.slice(0, 4)).toEqual(found)
    expect(forbidden.slice(4).map(({file, rule, fix}) => [file, rule, fix])).toEqual([
      ['a.md', 'no-unused-disable', undefined],
      ['b.css', 'no-unused-disable', undefined],
    ])
    expect(hideDisabledInFiles(found, texts, 'ignore')).toEqual(found)
  })

  test('unused ones are findings at their place, and ids of the builder are known', () => {
    const texts = new Map([['a.md', '# x\n<!-- ampoule-disable failed-reference, no-base -->\n']])
    const [known, unused] = hideDisabledInFiles([finding('b.md', 1, 'failed-reference')], texts)
    expect(known?.rule).toBe('failed-reference')
    expect(unused).toMatchObject({
      rule: 'no-unused-disable',
      file: 'a.md',
      place: {start: {line: 2}},
      message: '`ampoule-disable` hides nothing',
    })
  })
})
