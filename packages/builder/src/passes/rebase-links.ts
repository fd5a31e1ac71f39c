import {text} from '@ampoule/lint'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, setAttribute} from '../hast.ts'

/** Pass: links to files beside the page lead to where these are published. */
export const rebaseLinks = definePass({
  name: 'rebase-links',
  summary: 'Make links to files beside the page absolute.',
  needs: [],
  options: {
    base: text('Address of the folder that the root folder is published as; links stay as they are when left out.'),
  },
  transform(tree, {options, path}) {
    const {base} = options
    if (base === undefined || !URL.canParse(base)) return
    const folder = new URL(base.endsWith('/') ? base : `${base}/`)
    for (const {node} of elementsOf(tree)) {
      const href = node.tagName === 'a' || node.tagName === 'area' ? getAttribute(node, 'href')?.trim() : undefined
      if (href === undefined || href === '' || /^(?:[#?]|[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) continue
      // A link from the root of a site is one from the root folder.
      const from = new URL(path, folder)
      setAttribute(node, 'href', href.startsWith('/') ? new URL(`.${href}`, folder).href : new URL(href, from).href)
    }
  },
})
