import {describe, expect, it} from 'vitest'
import {Elements} from '../../src/html/elements.ts'
import {readPage} from '../../src/page.ts'
import {defaultProfile} from '../../src/policy/profiles/index.ts'
import {Selectors} from '../../src/selectors/selector.ts'
import {isElement, type ParentNode, parseDocument} from '../../src/source/source.ts'

const html = `<!doctype html><html lang="en-GB"><head><title>x</title></head><body>
<main id="m" class="a b"><p id="p1">x</p><p id="p2" class="a"></p><img id="i" src="a.png"><p id="p3" title="An A"><b id="b"></b></p></main>
<svg id="s"><linearGradient id="g"/></svg></body></html>`

function elementsOf(text: string): Elements {
  const elements = new Elements()
  const open: ParentNode[] = [parseDocument(text)]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if ('tagName' in at) elements.add(at)
    open.push(...at.childNodes.filter(isElement).toReversed())
  }
  return elements
}

const {all, selectors} = elementsOf(html)

/** Ids, or names of elements that have none. */
function matched(selector: string): string[] | undefined {
  const matcher = selectors.matcher(selector)
  const name = (element: (typeof all)[number]): string =>
    element.attrs.find((attribute) => attribute.name === 'id')?.value ?? element.tagName
  return matcher === undefined ? undefined : all.filter(matcher).map(name)
}

describe('what a selector matches', () => {
  it.each<[string, string[]]>([
    ['P', ['p1', 'p2', 'p3']],
    ['lineargradient', ['g']],
    ['.a', ['m', 'p2']],
    ['.a.b', ['m']],
    ['.A', []],
    ['#p2', ['p2']],
    ['p.a, #b', ['p2', 'b']],
    ['[src]', ['i']],
    ['[src="a.png"]', ['i']],
    ['[src$=png]', ['i']],
    ['[src^=a]', ['i']],
    ['[src*="."]', ['i']],
    ['[src*=""]', []],
    ['[class~=b]', ['m']],
    ['[class~=""]', []],
    ['[lang|=en]', ['html']],
    ['[title="an a"]', []],
    ['[title="an a" i]', ['p3']],
    [':root', ['html']],
    ['main > p', ['p1', 'p2', 'p3']],
    ['body > p', []],
    ['body p', ['p1', 'p2', 'p3']],
    ['html main b', ['b']],
    ['p + p', ['p2']],
    ['p ~ p', ['p2', 'p3']],
    ['p + img + p > b', ['b']],
    ['main :first-child', ['p1', 'b']],
    ['main > :last-child', ['p3']],
    ['main :only-child', ['b']],
    ['main > :nth-child(2n)', ['p2', 'p3']],
    ['main > :nth-child( odd )', ['p1', 'i']],
    ['main > :nth-last-child(-n+2)', ['i', 'p3']],
    ['main > p:nth-of-type(3)', ['p3']],
    ['main > p:nth-last-of-type(3)', ['p1']],
    ['main > :first-of-type', ['p1', 'i']],
    ['main > :last-of-type', ['i', 'p3']],
    ['main > :only-of-type', ['i']],
    ['main :empty', ['p2', 'i', 'b']],
    ['p:not(.a, #p3)', ['p1']],
    [':is(p, img):not(.a)', ['p1', 'i', 'p3']],
    [':where(main) > img', ['i']],
    ['p::before', ['p1', 'p2', 'p3']],
    ['img:after', ['i']],
    [':is(p::before)', []],
    ['*|img', ['i']],
  ])('%s', (selector, ids) => expect(matched(selector)).toEqual(ids))
})

describe('what the tree does not tell', () => {
  it.each([
    ...['a:hover', 'p, a:focus', ':is(p, :checked)', 'p:has(b)', 'p::first-line', 'p::before:hover', ':host', ':scope'],
    ...['svg|a', ':nth-child(2n of .a)', ':nth-child(x)', ':nonsense', 'p >', '> p', '', 'p,', 'p || a', '[a=b'],
  ])('%s', (selector) => expect(matched(selector)).toBeUndefined())
})

describe('what weighs more', () => {
  const weight = (selector: string): number => selectors.read(selector)?.[0]?.specificity ?? Number.NaN

  it.each([
    ['p', '*'],
    ['p p', 'p'],
    ['.a', 'p p p p p p p p p p p'],
    ['#p1', '.a.a.a.a.a.a.a.a.a.a.a'],
    ['p::before', 'p'],
    ['p:first-child', 'p'],
    ['#p1', '[id=p1]'],
    [':is(#none, p)', '.a'],
    [':not(#none)', '.a'],
  ])('%s than %s', (heavier, lighter) => expect(weight(heavier)).toBeGreaterThan(weight(lighter)))

  it.each([
    [':where(#p1)', '*'],
    ['.a', '[class]'],
    ['.a', ':first-child'],
    ['p > p', 'p p'],
  ])('%s as much as %s', (one, other) => expect(weight(one)).toBe(weight(other)))
})

it('takes a long chain of combinators step by step', () => {
  const deep = elementsOf(`${'<div>'.repeat(400)}<p id="p">${'<b></b>'.repeat(400)}`)
  for (const [end, combinator] of [
    ['p', ' '],
    ['b:last-child', ' ~ '],
  ] as const) {
    const chain = Array.from({length: 40}, () => (end === 'p' ? 'div' : 'b')).join(combinator)
    expect(deep.tagsBySelector(`${chain}${combinator}${end}`)).toEqual([end.slice(0, 1)])
    expect(deep.tagsBySelector(`i${combinator}${chain}${combinator}${end}`)).toEqual([])
  }
})

it('tells the tags that a selector finds, each once', () => {
  const elements = elementsOf(html)
  expect(elements.tagsBySelector('.a')).toEqual(['main', 'p'])
  expect(elements.tagsBySelector('p')).toEqual(['p'])
  expect(elements.tagsBySelector('.none')).toEqual([])
  expect(elements.tagsBySelector('p:hover')).toEqual([])
})

describe('ten thousand rules and elements come to an end', () => {
  const many = (make: (index: number) => string): string =>
    Array.from({length: 10_000}, (_, index) => make(index)).join('')
  const elements = many((index) => `<embed class="e${index}" src="a${index}">`)

  it.each([
    ['of an image each', many((index) => `.e${index} {background: url(a${index}.png)}`)],
    ['for the same elements', many((index) => `embed {background: url(a${index}.png)}`)],
    ['that hide nothing', many((index) => `.none${index} {display: none}`)],
    ['that match nothing', many((index) => `p .none${index} {background: url(a.png)}`)],
  ])('rules %s', (_, css) => {
    const {references} = readPage(`<style>${css}</style>${elements}`, defaultProfile)
    expect(references.filter(({sink}) => sink === 'object')).toHaveLength(10_000)
  })
})

it('reads a list once', () => {
  const own = new Selectors()
  expect(own.read('p, .a')).toBe(own.read('p, .a'))
})
