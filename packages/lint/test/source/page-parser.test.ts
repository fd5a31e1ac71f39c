import fc from 'fast-check'
import {type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, parse} from 'parse5'
import {expect, test} from 'vitest'
import {PageParser} from '../../src/source/page-parser.ts'

const options = {sourceCodeLocationInfo: true, scriptingEnabled: true}

/** All that a tree says, as lines; parents apart. */
function lines(node: DefaultTreeAdapterTypes.Node, depth = 0): string[] {
  const {sourceCodeLocation: place} = node
  const about = {
    name: node.nodeName,
    ...('value' in node && {value: node.value}),
    ...('attrs' in node && {attrs: node.attrs, namespace: node.namespaceURI}),
    place: place && Object.entries(place).sort(([one], [other]) => (one < other ? -1 : 1)),
  }
  const children = 'childNodes' in node ? node.childNodes.flatMap((child) => lines(child, depth + 1)) : []
  const content = 'content' in node ? lines(node.content, depth + 1) : []
  return [`${depth} ${JSON.stringify(about)}`, ...children, ...content]
}

const same = (html: string): void =>
  expect(lines(PageParser.parse<DefaultTreeAdapterMap>(html, options))).toEqual(lines(parse(html, options)))

test.each([
  '',
  '<p>a<p class=x>b</p></div>',
  '<b><i>x</b>y</i>',
  '<table><tr><td>x<p>y<table></table>z</tr>text<b>c</table>',
  '<svg><path d=x /><foreignObject><p>y</svg><math><mi>x</mi></math>',
  '<template><tr><td>x</template><frameset></frameset>',
  '<a href=1>x<a href=2>y</a><script>"</p>"</script><!-- c --><style>p{}',
  '<html lang=en><body class=a>x<html id=b><body onload=c>',
])('the tree is that of parse5: %s', same)

test('the tree is that of parse5, whatever the tags', () => {
  const name = fc.constantFrom(
    ...'p div b i a table tr td th tbody caption svg path math mi template select option ul li script style title br img form button h1 body html head frameset noscript textarea pre'.split(
      ' ',
    ),
  )
  const piece = fc.oneof(
    fc.tuple(name, fc.constantFrom('', ' a=1', ' a="x y" b', '/')).map(([tag, rest]) => `<${tag}${rest}>`),
    name.map((tag) => `</${tag}>`),
    fc.constantFrom('text', ' ', '\n', '<!-- c -->', '&amp;', '\0', '</', '<!doctype html>'),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      same(pieces.join(''))
    }),
    {numRuns: 2000},
  )
})
