import {defineRule, type Example} from '../define-rule.ts'
import {decideRequest} from '../policy/decide-request.ts'
import {hostedUrl, originOf} from '../policy/origin.ts'
import {describeUrl} from '../references/url.ts'
import {nodesOf} from '../rule-support/nodes.ts'
import {describeVia, isRefused} from '../rule-support/resource-rule.ts'
import {attribute, type Element, isElement} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-form-submit',
  severity: 'warning',
  summary: 'Disallow forms that submit to a server.',
  why: 'The host blocks the submission, and what the reader typed is lost.',
  instead: 'Handle the input in a script, and let the reader copy the result.',
  options: {},
  messages: {
    form: 'Form submission to {target} does not work here',
    call: '{via} does not work here',
  },
  create({page, profile, report}) {
    let hasScript = false
    const refusesForms = !decideRequest(page.policies, {url: hostedUrl, directive: 'form-action'}, originOf(hostedUrl))
      .allowed
    return {
      reference(reference) {
        const {sink, url, node} = reference
        hasScript ||= sink === 'inline-script' || sink === 'handler'
        if (sink !== 'form' || !isRefused(reference, profile)) return
        if (reference.attribute === undefined || reference.attribute.startsWith('on')) {
          report({message: 'call', data: {via: describeVia(reference)}, reference})
          return
        }
        if (isHandled(node)) return
        report({message: 'form', data: {target: url === '' ? 'the page' : `\`${describeUrl(url)}\``}, reference})
      },
      end() {
        // With a script about, a form without an address is most likely handled by it.
        if (hasScript || !refusesForms) return
        for (const form of page.elementsOf('form')) {
          if (attribute(form, 'action') !== undefined || isHandled(form) || !hasSubmitButton(form)) continue
          report({message: 'form', data: {target: 'the page'}, place: page.placeOf(form)})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'no button that submits', html: '<form><input><button type="button">Add</button></form>', findings: []},
  {name: 'a dialog', html: '<dialog><form method="dialog"><button>Close</button></form></dialog>', findings: []},
  {
    name: 'handled',
    html: '<form onsubmit="add(); return false" action="#"><button>Add</button></form><form id="f"><button>Add</button></form><script>f.onsubmit = (event) => event.preventDefault()</script>',
    findings: [],
  },
  {
    name: 'action',
    html: '<form action="https://a.test/"><button>Send</button></form>',
    findings: ['1:15-1:30 Form submission to `https://a.test/` does not work here'],
  },
  {
    name: 'mail, formaction, and no address at all',
    html: '<form method="post" action="mailto:a@a.test">\n<button formaction="/send?a=1&amp;b=2">Send</button></form><form><input name="q"><button>Search</button></form>',
    findings: [
      '1:29-1:44 Form submission to `mailto:a@a.test` does not work here',
      '2:21-2:38 Form submission to `/send?a=1&b=2` does not work here',
      '2:60-2:66 Form submission to the page does not work here',
    ],
  },
  {
    name: 'calls',
    html: '<form id="f" action="/x"></form><script>document.querySelector("form").submit()</script>',
    findings: ['1:22-1:24 Form submission to `/x` does not work here', '1:41-1:78 `form.submit` does not work here'],
  },
  {
    name: 'a host that lets it pass',
    html: '<form action="https://a.test/"><button>Send</button></form>',
    profile: 'mcp-app',
    findings: [],
  },
]

/** True when a submission is not a request at all, or a handler of its own stands before it. */
function isHandled(element: Element): boolean {
  const method = (attribute(element, 'formmethod') ?? attribute(element, 'method') ?? '').trim().toLowerCase()
  return (
    method === 'dialog' || attribute(element, 'onsubmit') !== undefined || attribute(element, 'onclick') !== undefined
  )
}

function hasSubmitButton(form: Element): boolean {
  for (const node of nodesOf(form)) {
    if (!isElement(node)) continue
    const type = attribute(node, 'type')?.trim().toLowerCase()
    if (node.tagName === 'button' && (type === undefined || type === 'submit')) return true
    if (node.tagName === 'input' && (type === 'submit' || type === 'image')) return true
  }
  return false
}
