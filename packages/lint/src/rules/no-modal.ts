import {defineRule, type Example} from '../define-rule.ts'
import {sandboxOf} from '../policy/sandbox.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-modal',
  severity: 'warning',
  summary: 'Disallow `alert`, `confirm`, `prompt` and `print` where the sandbox ignores them.',
  why: 'In a sandbox without `allow-modals`, `alert` shows nothing, `confirm` returns `false`, `prompt` returns `null`, and `print` does not print.',
  instead: 'Use `<dialog>`, or write into the page.',
  options: {},
  messages: {modal: '{via} does nothing in the sandbox of the host'},
  create({page, profile, report}) {
    const sandbox = sandboxOf(profile, page.policies)
    return {
      end() {
        if (sandbox === undefined || sandbox.includes('allow-modals')) return
        for (const modal of page.modals) report({message: 'modal', data: {via: describeVia(modal)}, place: modal.place})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'no sandbox', html: '<script>alert("Saved")</script>', findings: []},
  {
    name: 'a sandbox with allow-modals',
    html: '<script>alert("Saved")</script>',
    profile: 'open-artifacts',
    findings: [],
  },
  {
    name: 'a function of the page',
    html: '<script>function alert(text) { log.textContent = text }\nalert("Saved")</script>',
    profile: 'mcp-app',
    findings: [],
  },
  {name: 'dialog', html: '<dialog open>Saved</dialog>', profile: 'mcp-app', findings: []},
  {
    name: 'alert and confirm',
    html: '<script>alert("Saved")</script><button onclick="if (confirm(\'Sure?\')) this.remove()">Delete</button>',
    profile: 'mcp-app',
    findings: [
      '1:9-1:14 `alert` does nothing in the sandbox of the host',
      '1:53-1:60 `confirm` (not on every load) does nothing in the sandbox of the host',
    ],
  },
]
