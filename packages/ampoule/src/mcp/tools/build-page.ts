import {join} from 'node:path'
import {buildOptions} from '@ampoule/build'
import {visible} from '@ampoule/lint/internals'
import * as v from 'valibot'
import {builtLine} from '../../built-line.ts'
import type {ConfigSection} from '../../config/config.ts'
import {CallError} from '../call-error.ts'
import {findingsEntries, pageEntries} from '../page-input.ts'
import {toldFindings} from '../told-findings.ts'
import {defineTool} from '../tool.ts'

/** A longer page is not worth the reading. In UTF-16 code units. */
const longestText = 32_000

/** One of the options of builds, as it is declared there. */
const option = (name: string) => v.optional(buildOptions[name] ?? v.never())

export const buildPage = defineTool({
  name: 'build_page',
  title: 'Build a page',
  description:
    'Make one sealed, self-contained page of Markdown or HTML and the files beside it, and lint it. Give `output` to write it.',
  input: {
    ...pageEntries,
    output: v.optional(
      v.pipe(
        v.string(),
        v.description(
          `\`.html\` file to write, beneath the open folders. Without it a page of up to ${longestText} characters comes back as \`html\`.`,
        ),
      ),
    ),
    title: option('title'),
    trust: option('trust'),
    fit: option('fit'),
    effort: option('effort'),
    dropRemote: option('dropRemote'),
  },
  output: {
    ...findingsEntries,
    output: v.optional(v.string()),
    html: v.optional(v.string()),
    bytes: v.number(),
    tokens: v.pipe(v.number(), v.description('To read the page, about.')),
    references: v.pipe(v.record(v.string(), v.number()), v.description('How many references have each status.')),
  },
  isReadOnly: false,
  async call({output, path, text, format, profile, ...options}, {workspace, work, signal, progress}) {
    if (output !== undefined) workspace.outputPath(output)
    // Checked against their declarations, whose types are not known here.
    const build = options as NonNullable<ConfigSection['build']>
    const page = await workspace.page({path, text, format, profile}, {build})
    progress(`building ${page.name}`)
    const {html, findings, measures, references, files} = await work.run({do: 'build', page}, signal, (step) =>
      progress(`building ${page.name}: ${step}`),
    )
    const {bytes} = measures
    const tokens = measures.tokens['claude-4.7'].mid
    const told = toldFindings({
      path: page.name,
      profile: page.config.lint.profile.id,
      findings,
      measures: null,
      parts: null,
    })
    const data = {...told.data, bytes, tokens, references}
    if (html === '') return {text: `No page could be made\n${told.text}`, data, notes: page.notes}
    const head = `${builtLine(measures, references)}\n`
    if (output === undefined) {
      if (html.length > longestText)
        throw new CallError(`The page has ${html.length} characters: give an \`output\` to write it to`)
      return {text: `${head}${told.text}${html}`, data: {...data, html}, notes: page.notes}
    }
    const sources = [page.name, ...files].map((file) => join(page.root, file))
    const written = workspace.write(output, html, sources)
    return {text: `Wrote ${visible(written)}: ${head}${told.text}`, data: {...data, output: written}, notes: page.notes}
  },
})
