/** Kinds of Mermaid that are drawn without a browser. */
const pure =
  /^(?:graph|flowchart|sequenceDiagram|classDiagram|stateDiagram|erDiagram|xychart)(?:-v2|-beta|-elk)?(?![\w-])/i

/** The word that a diagram begins with, behind front matter, directives and comments. */
export function mermaidKind(source: string): string {
  const lines = source.replace(/^\s*---\n[\s\S]*?\n---\n/, '').split('\n')
  const first = lines.find((line) => line.trim() !== '' && !/^\s*%%/.test(line)) ?? ''
  return first.trim().split(/[\s:;{]/, 1)[0] ?? ''
}

/** True for a diagram that only Mermaid itself draws, which needs a browser. */
export function needsBrowser(source: string): boolean {
  return !pure.test(mermaidKind(source))
}
