import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-accessibility',
  severity: 'warning',
  summary: 'The checker axe-core has found a violation of WCAG 2.2 A or AA in the page as it runs.',
  why: 'Readers who use a keyboard or a screen reader meet a barrier.',
  instead: 'See the name of the rule at https://dequeuniversity.com/rules/axe/4.14.',
  check({axe}, report) {
    for (const {rule: id, impact, help, element} of axe) {
      if (id === 'color-contrast') continue
      const severity = impact === 'critical' || impact === 'serious' ? 'warning' : 'info'
      report({message: `\`${element.name}\`: ${help} (\`${id}\`)`, element, severity})
    }
  },
}

export const examples: readonly RunExample[] = [
  {name: 'a label', html: '<label>Name <input></label>', findings: []},
  {
    name: 'a picture of no meaning, and a button with a name',
    html: '<p>Hello</p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><button aria-label="Close">×</button>',
    findings: [],
  },
  {
    name: 'button without a name',
    html: '<p>Hello</p>\n<button><svg width="8" height="8" aria-hidden="true"><path d="M0 0h8v8"/></svg></button>',
    findings: ['2:1 `button`: Buttons must have discernible text (`button-name`)'],
  },
  {
    name: 'field without a label',
    html: '<p>Hello</p>\n<input id="q">',
    findings: ['2:1 `input#q`: Form elements must have labels (`label`)'],
  },
  {
    name: 'image without alternative text, by script',
    html: '<p>Hello</p>\n<script>document.body.append(Object.assign(new Image(), {src: "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", width: 9}))</script>',
    findings: ['`img`: Images must have alternative text (`image-alt`)'],
  },
]
