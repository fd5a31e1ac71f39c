import {documentedRuns} from './rules/index.ts'

/** A rule of runs as Markdown: summary, reason, what to do and an example; undefined when there is no such rule. */
export function explainRun(id: string): string | undefined {
  return explainRuns().get(id)
}

/** Each rule of runs, with its page for `docs/rules`. */
export function explainRuns(): ReadonlyMap<string, string> {
  return new Map(documentedRuns.map((entry) => [entry.rule.id, explain(entry)]))
}

function explain({rule, examples}: (typeof documentedRuns)[number]): string {
  const example = examples.find(({findings, html}) => findings.length > 0 && html.length < 400)
  return [
    `# ${rule.id}`,
    '',
    rule.summary,
    '',
    `**Why:** ${rule.why}`,
    '',
    `**Instead:** ${rule.instead}`,
    '',
    ...(example === undefined
      ? []
      : [
          'Incorrect:',
          '',
          '```html',
          example.html,
          '```',
          '',
          ...example.findings.map((finding) => `> ${finding}`),
          '',
        ]),
  ].join('\n')
}
