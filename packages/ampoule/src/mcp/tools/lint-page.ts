import {decodePage} from '@ampoule/lint'
import * as v from 'valibot'
import {findingsEntries, pageEntries} from '../page-input.ts'
import {toldFindings} from '../told-findings.ts'
import {defineTool} from '../tool.ts'

export const lintPage = defineTool({
  name: 'lint_page',
  title: 'Lint a page',
  description:
    'Say what a self-contained HTML page, or the page that Markdown becomes, would be refused for by its host, with exact edits. Use it before publishing.',
  input: {
    ...pageEntries,
    fix: v.optional(
      v.pipe(
        v.picklist(['safe', 'unsafe']),
        v.description('Give the HTML back with these fixes made, as `fixed`. Nothing is written.'),
      ),
    ),
  },
  output: {...findingsEntries, fixed: v.optional(v.string())},
  isReadOnly: true,
  async call({fix, ...input}, {workspace, work, signal, progress}) {
    const page = await workspace.page(input)
    progress(`linting ${page.name}`)
    const {file, fixed} = await work.run({do: 'lint', page, ...(fix && {fix})}, signal)
    const source = page.format === 'html' ? (fixed ?? decodePage(page.bytes).text) : undefined
    const {text, data} = toldFindings(file, source)
    return {text, data: {...data, ...(fixed !== undefined && {fixed})}, notes: page.notes}
  },
})
