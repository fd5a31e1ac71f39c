import {dirname, join, relative, sep} from 'node:path'
import {build, CapabilityError, type SourceFile, type TailwindRequest} from '@ampoule/build'
import {type Finding, type LintedFile, lint as lintText, measure} from '@ampoule/lint'
import {
  checkBudgets,
  configureFindings,
  hideDisabledInFiles,
  readPage,
  type Secret,
  weighParts,
  withoutPersonalData,
  withoutSecrets,
} from '@ampoule/lint/internals'
import {createNotingCapabilities, createSharingCapabilities, type SharedWorkers} from '../capabilities/node.ts'
import {isFileError, Root} from '../capabilities/read.ts'
import {configuredBuild} from '../config/configured-build.ts'
import {loadPlugins} from '../config/plugin-module.ts'
import {nameFrom} from './find-files.ts'
import {findSecrets} from './find-secrets.ts'
import {compressors, type LintedJob, type LintJob} from './job.ts'

/**
 * Lints the page that Markdown would become: builds it in memory, and points at the Markdown, the stylesheets and the
 * scripts that the findings are in. In-page comments count in each of them.
 */
export async function lintMarkdown(
  bytes: Uint8Array,
  {path, name, config, root = dirname(path), notes = false}: LintJob,
  shared: Pick<SharedWorkers, 'drawers'> = {},
): Promise<LintedJob> {
  const {lint, budgets} = config
  const inside = nameFrom(root, path)
  const plugins = await loadPlugins(config.plugins)
  const world = {root, trusted: false} as const
  const noting = notes ? createNotingCapabilities(world, shared) : undefined
  const capabilities = noting?.capabilities ?? createSharingCapabilities(world, shared)
  const {html, findings} = await build(bytes, {
    capabilities: {
      ...capabilities,
      tailwind: withoutTailwind,
      diagram: (request) => capabilities.diagram(request).catch(withoutDrawing),
    },
    path: inside,
    format: 'markdown',
    ...configuredBuild(config, plugins),
    // Nobody wrote the tags of a document, so that none of them is a fault.
    form: lint.profile.wraps ? 'fragment' : 'document',
  })
  // Comments in the emitted page are those of the files, where they are judged.
  const text = new TextDecoder().decode(bytes)
  const secrets = lint.rules['no-secret'] === 'off' ? [] : await findSecrets(text)
  const personal = lint.rules['no-personal-data'] ?? 'off'
  const concealed = (told: Finding[]): Finding[] =>
    [personal].flat()[0] === 'off' ? told : withoutPersonalData(told, text)
  const own = [
    ...secretFindings(text, secrets, config),
    ...concealed(withoutSecrets(findings, secrets, text)).filter(({rule, file}) =>
      // Secrets of the document itself have been told of where they stand in it.
      rule === 'no-secret' ? file !== undefined && file !== inside : rule !== 'no-unused-disable',
    ),
  ]
  const texts = new Map([[inside, text]])
  for (const {file} of own) {
    if (file !== undefined && !texts.has(file)) texts.set(file, await textOf(join(root, file), new Root(root)))
  }
  const shown = hideDisabledInFiles(own, texts, lint.inlineConfig, plugins)
  // There is no page when it could not be made.
  const weighed: Pick<LintedFile, 'measures' | 'parts'> =
    html === ''
      ? {measures: null, parts: null}
      : {
          measures: measure(html, {compress: await compressors(config)}),
          parts: weighParts(readPage(html, lint.profile)),
        }
  const file = {
    path: name,
    profile: lint.profile.id,
    findings: [
      ...configureFindings(checkBudgets(weighed, budgets), lint.rules),
      ...shown.map((finding) => rename(finding, inside, name)),
    ],
    ...weighed,
  }
  return {file, ...(noting && {inputs: await noting.inputs()})}
}

/** Findings about secrets in the Markdown. */
function secretFindings(text: string, secrets: readonly Secret[], {lint: {rules}}: LintJob['config']): Finding[] {
  if (secrets.length === 0) return []
  const own = rules['no-secret']
  const findings = lintText(text, {
    secrets,
    inlineConfig: 'ignore',
    ...(own !== undefined && {rules: {'no-secret': own}}),
  })
  return findings.filter(({rule}) => rule === 'no-secret')
}

/**
 * Linting runs no code of the project that a page lies in, and Tailwind is such code: an editor or an agent may stand in a
 * stranger's. There is nothing in its styles that a page could be blamed for.
 */
async function withoutTailwind({page}: TailwindRequest): Promise<SourceFile> {
  return {path: page, bytes: new Uint8Array()}
}

/** The same of D2, when it is the project's own. */
function withoutDrawing(error: unknown): string {
  if (error instanceof CapabilityError && error.problem === 'untrusted')
    return '<svg xmlns="http://www.w3.org/2000/svg"/>'
  throw error
}

/** Empty for what cannot be read: it has no comments that would count. */
async function textOf(path: string, root: Root): Promise<string> {
  try {
    return (await root.readFile(path)).toString()
  } catch (error) {
    if (isFileError(error)) return ''
    throw error
  }
}

/** Files as reports give them; none for what is in the Markdown itself. */
function rename({file, ...finding}: Finding, inside: string, name: string): Finding {
  if (file === undefined || file === inside) return finding
  return {
    ...finding,
    file: join(dirname(name), relative(dirname(inside), file))
      .split(sep)
      .join('/'),
  }
}
