import {readStylesheet} from '@ampoule/lint/internals'
import {definePass} from '../define-pass.ts'
import {editMapped} from '../mapped-text.ts'
import {isSheet, styleTexts, urlPlace} from '../style-text.ts'
import {mayChange, namesIn, unusedRules} from '../unused-css.ts'

/** Pass: style rules that match nothing in the page are left out, unless something in it may change. */
export const dropUnusedCss = definePass({
  name: 'drop-unused-css',
  summary: 'Leave out style rules that match nothing in the page, unless scripts or frames may change it.',
  needs: [],
  options: {},
  transform(tree, {ledger, path}) {
    if (mayChange(tree)) return
    const names = new Set([...namesIn(tree), ...made])
    for (const style of styleTexts(tree, path)) {
      if (style.kind !== 'sheet' || !isSheet(style.node)) continue
      const source = style.read()
      const unused = unusedRules(source.text, names)
      if (unused.length === 0) continue
      for (const found of readStylesheet(source.text).found) {
        if (!unused.some(({start, end}) => found.start >= start && found.end <= end)) continue
        const {url, sink} = found
        const place = urlPlace(source, found.start, style.file)
        ledger.record({url, sink, ...place, status: 'dropped', reason: 'its style rule matches nothing in the page'})
      }
      style.write(
        editMapped(
          source,
          unused.map((stretch) => ({...stretch, text: ''})),
        ),
      )
    }
  },
})

/** Elements and attributes that passes may still make of a page. */
const made = ['html', 'head', 'body', 'title', 'meta', 'link', 'style', 'svg', 'symbol', 'use', 'img', 'picture']
