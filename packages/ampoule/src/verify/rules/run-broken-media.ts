import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-broken-media',
  severity: 'error',
  summary: 'A video or a sound cannot be played.',
  why: 'The reader sees a dead player.',
  instead: 'Embed the file in a format that browsers play, or link to it on another site.',
  check({shown}, report) {
    for (const {url, element} of shown?.media ?? [])
      report({
        message: `\`<${element.tag}>\` cannot be played`,
        url,
        element,
      })
  },
}

export const examples: readonly RunExample[] = [
  {name: 'no source', html: '<p>Hello</p><audio controls></audio>', findings: []},
  {
    name: 'bytes of no sound',
    html: '<p>Hello</p>\n<audio controls src="data:audio/wav;base64,AAAA"></audio>',
    findings: ['2:1 `<audio>` cannot be played'],
  },
]
