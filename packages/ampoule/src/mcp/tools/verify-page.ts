import * as v from 'valibot'
import {findingsEntries, pageEntries} from '../page-input.ts'
import {toldFindings} from '../told-findings.ts'
import {defineTool} from '../tool.ts'

export const verifyPage = defineTool({
  name: 'verify_page',
  title: 'Run a page',
  description:
    'Run a page in a browser as its host would show it, click through it, and say what goes wrong and where. Slower than `lint_page`; needs a Chromium on this machine.',
  input: {
    ...pageEntries,
    click: v.optional(v.pipe(v.array(v.string()), v.description('CSS selectors to click first, in turn.'))),
    screenshots: v.optional(
      v.pipe(v.string(), v.description('Folder beneath the open folders for pictures of each width and theme.')),
    ),
  },
  output: {
    ...findingsEntries,
    steps: v.pipe(v.array(v.string()), v.description('Steps that were taken with the page.')),
    asked: v.pipe(v.array(v.string()), v.description('Addresses that the page asked for and did not get.')),
    screenshots: v.array(v.string()),
  },
  isReadOnly: false,
  async call({click, screenshots, ...input}, {workspace, signal, progress}) {
    const folder = screenshots === undefined ? undefined : workspace.outputPath(screenshots)
    const page = await workspace.page(input)
    const {profile} = page.config.lint
    const [{pageToVerify}, {verify}] = await Promise.all([
      import('../../verify/page-to-verify.ts'),
      import('../../verify/verify.ts'),
    ])
    const toRun = await pageToVerify(page, profile, {cwd: page.root, root: page.root, trusted: page.trusted})
    progress(`running ${page.name}`)
    const options = {profile, signal, ...(click && {click}), ...(folder !== undefined && {screenshots: folder})}
    for await (const result of verify([toRun], options)) {
      const {text, data} = toldFindings(result)
      const {steps, asked, files} = result.run
      return {text, data: {...data, steps, asked, screenshots: files}, notes: page.notes}
    }
    signal.throwIfAborted()
    throw new TypeError('The run has no result')
  },
})
