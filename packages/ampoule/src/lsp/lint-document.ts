import {join} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {createLinter, type Finding, type Linter} from '@ampoule/lint'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Configs} from '../config/load-config.ts'
import {nameFrom} from '../lint/find-files.ts'
import {findSecrets} from '../lint/find-secrets.ts'
import {pathOf} from './path-of.ts'

export interface LintedDocument {
  readonly version: number
  readonly findings: readonly Finding[]
  /** Lints a changed text of the same document; not known of Markdown, which has to be built first. */
  readonly linter?: (text: string) => readonly Finding[]
}

/** Lints what an editor holds, saved or not. Throws `ConfigError`. */
export async function lintDocument(document: TextDocument, configs: Configs, cwd: string): Promise<LintedDocument> {
  const {uri, version} = document
  const path = pathOf(uri) ?? join(cwd, isMarkdown(document) ? 'untitled.md' : 'untitled.html')
  const {config, plugins} = await configs.for(path)
  const name = nameFrom(cwd, path)
  if (isMarkdown(document)) {
    const {lintMarkdown} = await import('../lint/lint-markdown.ts')
    const {file} = await lintMarkdown(new TextEncoder().encode(document.getText()), {
      path,
      name,
      config,
      weigh: false,
    })
    return {version, findings: file.findings}
  }
  const lint: Linter = createLinter({
    ...config.lint,
    plugins,
    budgets: config.budgets,
    weigh: Object.keys(config.budgets).length > 0,
  })
  const secrets = config.lint.rules['no-secret'] === 'off' ? [] : await findSecrets(document.getText())
  const linter = (text: string): readonly Finding[] => lint(text, name, secrets).findings
  return {version, findings: linter(document.getText()), linter}
}

/** As the editor says; else by the name. */
export function isMarkdown({uri, languageId}: TextDocument): boolean {
  return languageId === 'markdown' || (languageId !== 'html' && formatOf(uri) === 'markdown')
}
