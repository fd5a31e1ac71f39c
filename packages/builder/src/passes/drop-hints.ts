import {readSrcset} from '@ampoule/lint'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, hasWord, replaceIn} from '../hast.ts'
import {isLazyStylesheet} from '../lazy-stylesheet.ts'
import {isRemoteUrl} from '../resolve-url.ts'

/** What a link does only when something is fetched later. A sealed page fetches nothing. */
const hints = ['preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'manifest'] as const

/** Pass: `<link>`s that load or connect ahead are left out. */
export const dropHints = definePass({
  name: 'drop-hints',
  summary: 'Leave out `<link>`s that load ahead or connect ahead: what they are about stands in the page.',
  needs: [],
  options: {},
  transform(tree, {file, ledger, path}) {
    for (const {node, parent} of elementsOf(tree)) {
      const hint = node.tagName === 'link' ? hints.find((rel) => hasWord(node, 'rel', rel)) : undefined
      if (hint === undefined || hasWord(node, 'rel', 'stylesheet') || hasWord(node, 'rel', 'icon')) continue
      if (isLazyStylesheet(node)) continue
      const candidates = readSrcset(getAttribute(node, 'imagesrcset') ?? '').map(({url}) => url)
      const urls = candidates.length > 0 ? candidates : [getAttribute(node, 'href') ?? '']
      // Where the profile lets the page reach the other host, the hint does its work.
      if (urls.every((url) => isRemoteUrl(url) && contextOf(file).remote.allows(url, 'style'))) continue
      replaceIn(parent, node)
      for (const url of urls) {
        ledger.record({
          url,
          sink: hint === 'preconnect' || hint === 'dns-prefetch' ? 'hint' : 'preload',
          file: path,
          status: 'dropped',
          reason: 'a sealed page loads nothing ahead',
          ...(node.position && {place: node.position}),
        })
      }
    }
  },
})
