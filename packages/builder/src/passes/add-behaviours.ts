import {behavioursOf} from '../behaviours/behaviours.ts'
import {scripts} from '../behaviours/scripts.ts'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {element} from '../hast.ts'

/** Pass: the scripts that parts of a document ask for, such as the button that copies code, go to the end of the page. */
export const addBehaviours = definePass({
  name: 'add-behaviours',
  summary: 'Add the scripts that parts of the document use, such as the button that copies code.',
  needs: [],
  options: {},
  transform(tree, {file}) {
    if (contextOf(file).sealed) return
    const wanted = behavioursOf(tree)
    if (wanted.length === 0) return
    const value = wanted.map((name) => scripts[name]).join('\n')
    documentParts(tree).body.children.push(element('script', {}, [{type: 'text', value}]))
  },
})
