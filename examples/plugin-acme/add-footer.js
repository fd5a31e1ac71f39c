import {definePass} from '@ampoule/build'
import {text} from '@ampoule/lint'

export const addFooter = definePass({
  name: 'acme-add-footer',
  summary: 'Add a footer to the page.',
  needs: [],
  options: {text: text('What the footer says.')},
  transform(tree, {options}) {
    const html = tree.children.find((node) => node.type === 'element' && node.tagName === 'html')
    const body = html?.children.find((node) => node.type === 'element' && node.tagName === 'body')
    const hasFooter = body?.children.some((node) => node.type === 'element' && node.properties.className?.includes('acme'))
    // A page that was built before has its footer.
    if (body === undefined || hasFooter) return
    body.children.push({
      type: 'element',
      tagName: 'footer',
      properties: {className: ['acme']},
      children: [{type: 'text', value: options.text ?? ''}],
    })
  },
})
